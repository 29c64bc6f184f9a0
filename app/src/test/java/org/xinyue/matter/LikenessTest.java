package org.xinyue.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinyue.intake.Amount;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Field;
import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.FirmSize;
import org.xinyue.intake.Matter;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Which two complaints are certainly one, which only look so, and which do not. */
@Proves(Clause.A3_OWNER)
class LikenessTest {
    private static final UUID HOUSING = new UUID(1, 1);
    private static final UUID HOUSING_BEFORE = new UUID(1, 0);
    private static final UUID TRANSPORT = new UUID(1, 2);
    private static final String FACTS = "2024 年 5 月签订施工合同，2025 年 7 月通过竣工验收，验收后 60 日内应付清余款，至今未付。";

    private record Made(String firm, UUID body, @Nullable String number, BreachKind kind, String sum, String facts) {
        Complaint complaint() {
            var signed = LocalDate.of(2024, 5, 8);
            var contract = new ContractTerms(
                    ContractTerms.Basis.CONTRACT,
                    "供热管网改造工程施工合同",
                    number,
                    Field.INVESTMENT_FINANCING,
                    signed,
                    new Amount(new BigDecimal("9000000")),
                    Amount.ZERO);
            var matter = new Matter(
                    kind, new Amount(new BigDecimal(sum)), LocalDate.of(2025, 9, 30), null, facts, "支付剩余工程款");
            return new Complaint(
                    UUID.randomUUID(),
                    Channel.COLUMN,
                    body,
                    "标题",
                    contract,
                    matter,
                    new FirmProfile(FirmProfile.Kind.ENTERPRISE, FirmSize.SMALL, firm),
                    ProtectionWish.NONE,
                    Instant.parse("2026-03-02T02:00:00Z"));
        }
    }

    private static final Made FIRST =
            new Made("aa", HOUSING, "XCQ-GC-2024-017", BreachKind.ARREARS, "1286400.00", FACTS);

    private static Likeness compare(Made one, Made other) {
        return Likeness.of(one.complaint(), other.complaint(), body -> body.equals(HOUSING_BEFORE) ? HOUSING : body);
    }

    @Test
    void the_same_firm_body_contract_and_breach_are_certainly_one() {
        var likeness = compare(FIRST, FIRST);
        assertThat(likeness.certain()).isTrue();
        assertThat(likeness.score()).isEqualTo(100);
        assertThat(likeness.reasons()).contains("同一企业", "被投诉主体相同", "合同（文件）编号相同");
    }

    @Test
    void a_number_typed_in_another_way_is_the_same_number() {
        var typed = new Made("aa", HOUSING, "ｘｃｑ gc 2024／017", BreachKind.ARREARS, "5", "别的文字，写法完全不一样，只有编号相同而已。");
        assertThat(compare(FIRST, typed).certain()).isTrue();
    }

    @Test
    void a_body_and_its_successor_are_one_respondent() {
        var before = new Made("aa", HOUSING_BEFORE, "XCQ-GC-2024-017", BreachKind.ARREARS, "1286400.00", FACTS);
        assertThat(compare(FIRST, before).certain()).isTrue();
    }

    @Test
    void another_contract_of_the_same_firm_and_body_leaves_a_doubt() {
        var other = new Made("aa", HOUSING, "XCQ-GC-2024-018", BreachKind.ARREARS, "880000.00", FACTS);
        var likeness = compare(FIRST, other);
        assertThat(likeness.certain()).isFalse();
        assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
    }

    @Test
    void a_contract_without_a_number_is_never_certain() {
        var bare = new Made("aa", HOUSING, null, BreachKind.ARREARS, "1286400.00", FACTS);
        assertThat(compare(bare, bare).certain()).isFalse();
    }

    @Test
    void another_firm_about_the_same_contract_is_worth_a_look_and_never_certain() {
        var partner = new Made("bb", HOUSING, "XCQ-GC-2024-017", BreachKind.ARREARS, "1286400.00", FACTS);
        var likeness = compare(FIRST, partner);
        assertThat(likeness.certain()).isFalse();
        assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
        assertThat(likeness.reasons()).doesNotContain("同一企业");
    }

    @Test
    void two_firms_with_two_contracts_are_not_worth_a_look() {
        var other = new Made("bb", TRANSPORT, "JT-9", BreachKind.DEPOSIT, "30000", "保证金到期未退，多次联系没有结果，请求退还。");
        assertThat(compare(FIRST, other).score()).isLessThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void comparing_is_the_same_from_both_sides() {
        var other = new Made("aa", TRANSPORT, "XCQ-GC-2024-017", BreachKind.CHANGE, "1250000", FACTS + "另有补充协议。");
        var there = compare(FIRST, other);
        var back = compare(other, FIRST);
        assertThat(there.certain()).isEqualTo(back.certain());
        assertThat(there.score()).isCloseTo(back.score(), org.assertj.core.data.Offset.offset(5));
    }
}
