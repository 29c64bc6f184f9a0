package org.xinyue.organisation;

import java.util.List;
import org.xinyue.organisation.code.CodeArithmetic;
import org.xinyue.organisation.code.CodeExamination;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, upper case.
 *
 * <p>The constructor asks for the form only, so that a stored code accepted under a reviewed override can be read again.
 * What a person typed goes through {@link #check} or {@link #parse}, which also compare both check characters.
 */
public record CreditCode(String value) {
    public CreditCode {
        if (!CodeArithmetic.isWellFormed(value)) {
            throw new IllegalArgumentException("统一社会信用代码的形式不对，应为18位数字或大写字母。");
        }
    }

    /** Part of the code that a message speaks of. */
    public enum Part {
        LENGTH("位数"),
        CHARACTER("字符"),
        AUTHORITY("第1至2位登记部门和机构类别"),
        DIVISION("第3至8位区划代码"),
        ORGANISATION_CODE("第9至17位组织机构代码"),
        CHECK_CHARACTER("第18位校验码");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** Chinese label. */
        public String label() {
            return label;
        }
    }

    /** Outcome of checking what somebody typed. */
    public sealed interface Check {
        /**
         * Both check characters agree.
         *
         * @param remarks Chinese sentences worth a second look, such as a former division; often empty
         */
        record Valid(CreditCode code, List<String> remarks) implements Check {
            public Valid {
                remarks = List.copyOf(remarks);
            }
        }

        /**
         * Something is wrong.
         *
         * @param normalised the input in half width and upper case, without spaces
         * @param message one Chinese sentence: which part is wrong and what to do
         * @param overridable true when only a check character or a division disagrees, as with a few genuine codes; such a
         *     code may be accepted after review by a second person
         */
        record Wrong(String normalised, Part part, String message, boolean overridable) implements Check {}
    }

    /** Checks an input in any width and case, spaces and hyphens allowed; never throws. */
    public static Check check(String text) {
        return CodeExamination.of(text);
    }

    /** The code that was typed; refuses a wrong one with the sentence of {@link #check}. */
    public static CreditCode parse(String text) {
        return switch (check(text)) {
            case Check.Valid valid -> valid.code();
            case Check.Wrong wrong -> throw new OrganisationRefused(wrong.message());
        };
    }

    /** Positions 1 and 2: registration authority (登记管理部门) and kind of organisation (机构类别). */
    public String authorityAndKind() {
        return value.substring(0, 2);
    }

    /** Positions 3 to 8: division of the registering authority at the time of registration; possibly a former one. */
    public String registeredAt() {
        return value.substring(2, 8);
    }

    /** Positions 9 to 17: organisation code (组织机构代码) with its own check character. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    @Override
    public String toString() {
        return value;
    }
}
