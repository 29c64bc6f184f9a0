package org.xinyue.organisation.code;

import static org.xinyue.organisation.code.CodeArithmetic.ALPHABET;
import static org.xinyue.organisation.code.CodeArithmetic.LENGTH;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.CreditCode.Check;
import org.xinyue.organisation.CreditCode.Part;
import org.xinyue.organisation.Divisions;

/** Goes through a typed code part by part and says what is wrong in a sentence. */
public final class CodeExamination {
    /** Letters that the alphabet leaves out, with what the eye takes them for. */
    private static final Map<Character, String> TAKEN_FOR =
            Map.of('I', "数字1", 'O', "数字0", 'S', "数字5", 'V', "字母U", 'Z', "数字2");

    private static final String AUTHORITIES = "123456789ANY";
    /** GB/T 2260 provinces; 10 is used by registrations with a central authority. */
    private static final Set<String> PROVINCES = Set.of(
            "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
            "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private static final String REGION_PREFIX = "15";

    private CodeExamination() {}

    /** See {@link CreditCode#check}. */
    public static Check of(String text) {
        String code = CodeArithmetic.normalise(text);
        if (code.isEmpty()) {
            return wrong(code, Part.LENGTH, "请填写18位统一社会信用代码。");
        }
        if (code.length() != LENGTH) {
            String remedy = code.length() < LENGTH ? "补全" : "删去多余的字符";
            return wrong(code, Part.LENGTH, "统一社会信用代码应为18位，现为%d位，请对照证照%s。".formatted(code.length(), remedy));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return wrong(code, Part.CHARACTER, characterMessage(i + 1, code.charAt(i)));
            }
        }
        return ofWellFormed(code);
    }

    private static Check ofWellFormed(String code) {
        if (AUTHORITIES.indexOf(code.charAt(0)) < 0) {
            return wrong(code, Part.AUTHORITY, "统一社会信用代码第1位“%s”不是登记管理部门代码，请对照证照改正。".formatted(code.charAt(0)));
        }
        if (!Character.isDigit(code.charAt(1)) || code.charAt(1) == '0') {
            return wrong(code, Part.AUTHORITY, "统一社会信用代码第2位“%s”不是机构类别代码，应为1至9，请对照证照改正。".formatted(code.charAt(1)));
        }
        String registeredAt = code.substring(2, 8);
        if (!registeredAt.chars().allMatch(Character::isDigit) || !PROVINCES.contains(registeredAt.substring(0, 2))) {
            return wrong(code, Part.DIVISION, "统一社会信用代码第3至8位“%s”不是行政区划代码，请对照证照改正。".formatted(registeredAt));
        }
        if (!CodeArithmetic.organisationCheckAgrees(code)) {
            return overridable(
                    code,
                    Part.ORGANISATION_CODE,
                    "统一社会信用代码第9至17位（组织机构代码）有误：按前8位推算第17位应为“%s”，现为“%s”，请核对第9至17位%s。"
                            .formatted(
                                    CodeArithmetic.expectedOrganisationCheck(code),
                                    code.charAt(16),
                                    TypingSlip.hintFor(code)));
        }
        if (!CodeArithmetic.checkAgrees(code)) {
            return overridable(
                    code,
                    Part.CHECK_CHARACTER,
                    "统一社会信用代码第18位校验码不符：按前17位推算应为“%s”，现为“%s”；第9至17位校验无误，请核对第1至8位和第18位%s。"
                            .formatted(CodeArithmetic.expectedCheck(code), code.charAt(17), TypingSlip.hintFor(code)));
        }
        return placed(code, registeredAt);
    }

    /** Positions 3 to 8 keep the division of the day of registration: a former league is right, an unknown league is not. */
    private static Check placed(String code, String registeredAt) {
        var divisions = Divisions.seed();
        if (!registeredAt.startsWith(REGION_PREFIX)
                || divisions.find(registeredAt).isPresent()) {
            return new Check.Valid(new CreditCode(code), List.of());
        }
        var former = divisions.historicPrefixOf(registeredAt);
        if (former.isPresent()) {
            String remark = "第3至8位“%s”是原%s的区划代码，今属%s。"
                    .formatted(
                            registeredAt,
                            former.get().name(),
                            divisions.get(former.get().divisionCode()).name());
            return new Check.Valid(new CreditCode(code), List.of(remark));
        }
        if (divisions.find(registeredAt.substring(0, 4) + "00").isPresent()) {
            String remark = "第3至8位“%s”不在现行区划代码之内（开发区或已撤并的旗县可能如此），请再看一眼证照。".formatted(registeredAt);
            return new Check.Valid(new CreditCode(code), List.of(remark));
        }
        return overridable(
                code, Part.DIVISION, "统一社会信用代码第3至8位“%s”既不是自治区现行盟市的区划代码，也不是原有的，请核对第5至6位。".formatted(registeredAt));
    }

    private static String characterMessage(int position, char found) {
        String instead = TAKEN_FOR.get(found);
        if (instead == null) {
            return "统一社会信用代码第%d位“%s”不是数字或大写字母，请对照证照改正。".formatted(position, found);
        }
        return "统一社会信用代码第%d位“%s”不在代码所用字符之内（不用字母I、O、S、V、Z），请核对是否应为%s。".formatted(position, found, instead);
    }

    private static Check wrong(String code, Part part, String message) {
        return new Check.Wrong(code, part, message, false);
    }

    private static Check overridable(String code, Part part, String message) {
        return new Check.Wrong(code, part, message, true);
    }
}
