package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.organisation.CreditCode.Check;
import org.xinyue.organisation.CreditCode.Part;

/** Codes are public ones of government pages and of publicly discussed samples. */
class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11152105011615449P",
                "11152105011615166F",
                "1134160073302996XP",
                "11532300568802305C",
                "91350100M000100Y43",
                "914403003429409755",
                "914403006990676707",
                "91440300L83341734R",
                "123502001549897397"
            })
    void accepts_public_codes(String code) {
        assertThat(CreditCode.check(code))
                .isInstanceOfSatisfying(
                        Check.Valid.class,
                        valid -> assertThat(valid.code().value()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11532300568802305c",
                " 1153 2300 5688 0230 5C ",
                "１１５３２３００５６８８０２３０５Ｃ",
                "11532300-56880230-5-C",
                "\u200b11532300568802305C\u3000",
                "１１５３２３００　５６８８０２３０５ｃ"
            })
    void normalises_case_width_spaces_and_hyphens(String typed) {
        assertThat(CreditCode.parse(typed).value()).isEqualTo("11532300568802305C");
    }

    @Test
    void reads_the_parts() {
        var code = CreditCode.parse("11152105011615449P");
        assertThat(code.authorityAndKind()).isEqualTo("11");
        assertThat(code.registeredAt()).isEqualTo("152105");
        assertThat(code.organisationCode()).isEqualTo("011615449");
        assertThat(code).hasToString("11152105011615449P");
    }

    @Test
    void remarks_on_the_code_of_a_former_league_without_refusing_it() {
        assertThat(CreditCode.check("11152105011615449P"))
                .isInstanceOfSatisfying(
                        Check.Valid.class,
                        valid -> assertThat(valid.remarks()).containsExactly("第3至8位“152105”是原呼伦贝尔盟的区划代码，今属呼伦贝尔市。"));
    }

    @Test
    void has_no_remark_on_a_code_of_another_province() {
        assertThat(CreditCode.check("11532300568802305C"))
                .isInstanceOfSatisfying(
                        Check.Valid.class, valid -> assertThat(valid.remarks()).isEmpty());
    }

    @Test
    void remainder_zero_gives_the_character_zero() {
        var withZero = firstCodeEndingWith('0');
        assertThat(CreditCode.check(withZero)).isInstanceOf(Check.Valid.class);
        assertThat(CreditCode.check(withZero.substring(0, 17) + 'Y')).isInstanceOf(Check.Wrong.class);
    }

    @Test
    void remainder_one_gives_the_last_character_of_the_alphabet() {
        assertThat(CreditCode.check(firstCodeEndingWith('Y'))).isInstanceOf(Check.Valid.class);
    }

    /** Walks through division codes of one office until the check character is the one wanted. */
    private static String firstCodeEndingWith(char last) {
        for (int county = 100; county < 999; county++) {
            String code = "11370" + county + "568802305" + last;
            if (CreditCode.check(code) instanceof Check.Valid) {
                return code;
            }
        }
        throw new AssertionError("No such code in reach");
    }

    @Test
    void refuses_an_invented_code_whose_both_checks_fail() {
        var wrong = wrong("91310115MA1G4L1WXK");
        assertThat(wrong.part()).isEqualTo(Part.ORGANISATION_CODE);
        assertThat(wrong.message()).contains("第9至17位").contains("请核对");
        assertThat(wrong.overridable()).isTrue();
    }

    @Test
    void refuses_a_reported_code_whose_last_character_fails_and_says_what_it_expects() {
        var wrong = wrong("91350203M0001QAY9B");
        assertThat(wrong.part()).isEqualTo(Part.CHECK_CHARACTER);
        assertThat(wrong.message()).contains("应为“9”，现为“B”").contains("请核对第1至8位和第18位");
        assertThat(wrong.overridable()).isTrue();
    }

    @Test
    void hints_at_two_neighbours_exchanged() {
        assertThat(wrong("11532300568820305C").message()).contains("可能是第13位和第14位写反");
    }

    @Test
    void hints_at_a_look_alike() {
        assertThat(wrong("11532300566802305C").message()).doesNotContain("写反");
        assertThat(wrong("1153230056B802305C").message()).contains("可能第11位应为“8”");
    }

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH,请填写18位",
        "'   ',LENGTH,请填写18位",
        "1153230056880230C,LENGTH,现为17位，请对照证照补全",
        "11532300568802305CC,LENGTH,现为19位，请对照证照删去多余的字符",
        "1153230O568802305C,CHARACTER,第8位“O”不在代码所用字符之内（不用字母I、O、S、V、Z），请核对是否应为数字0",
        "I1532300568802305C,CHARACTER,请核对是否应为数字1",
        "1153230056880230SC,CHARACTER,请核对是否应为数字5",
        "115323005688023＊5C,CHARACTER,第16位“*”不是数字或大写字母",
        "B1532300568802305C,AUTHORITY,第1位“B”不是登记管理部门代码",
        "10532300568802305C,AUTHORITY,第2位“0”不是机构类别代码",
        "11992300568802305C,DIVISION,第3至8位“992300”不是行政区划代码",
        "1153A300568802305C,DIVISION,第3至8位“53A300”不是行政区划代码",
        "统一社会信用代码,LENGTH,现为8位"
    })
    void refuses_and_says_which_part_and_what_to_do(String typed, Part part, String words) {
        var wrong = wrong(typed);
        assertThat(wrong.part()).isEqualTo(part);
        assertThat(wrong.message()).contains(words).endsWith("。");
        assertThat(wrong.overridable()).isFalse();
    }

    @Test
    void refuses_a_league_that_never_was_but_lets_a_reviewer_override() {
        for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.check("11151300568802305" + last) instanceof Check.Wrong wrong
                    && wrong.part() == Part.DIVISION) {
                assertThat(wrong.message()).contains("“151300”").contains("请核对第5至6位");
                assertThat(wrong.overridable()).isTrue();
                return;
            }
        }
        throw new AssertionError("No check character agreed");
    }

    @Test
    void parse_refuses_with_the_same_sentence() {
        assertThatThrownBy(() -> CreditCode.parse("1234"))
                .isInstanceOf(OrganisationRefused.class)
                .hasMessage("统一社会信用代码应为18位，现为4位，请对照证照补全。");
    }

    @Test
    void the_constructor_refuses_what_has_not_the_form() {
        assertThatThrownBy(() -> new CreditCode("11532300568802305c")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Check.Wrong wrong(String typed) {
        return (Check.Wrong) CreditCode.check(typed);
    }
}
