package org.xinyue.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The contract or written promise that was broken (合同约定). A business secret (B4.SECRETS): sealed at rest.
 *
 * @param name as on its first page, 2 to 200 characters
 * @param number null when it has none
 * @param amount null for a promise without a sum
 * @param paid what has been paid already, zero when nothing
 */
public record ContractTerms(
        Basis basis,
        String name,
        @Nullable String number,
        Field field,
        LocalDate signedOn,
        @Nullable Amount amount,
        Amount paid) {

    /** What the claim rests on (依据). */
    public enum Basis {
        CONTRACT("合同或协议", "双方签字盖章的合同、协议、中标通知书及其附件"),
        PROMISE("书面的政策承诺", "会议纪要、批复、招商承诺函、公开发布的政策文件等");

        private final String label;
        private final String note;

        Basis(String label, String note) {
            this.label = label;
            this.note = note;
        }

        public String label() {
            return label;
        }

        public String note() {
            return note;
        }
    }

    /**
     * How the contract is called before one reader (合同称谓). The body complained about, which signed it, knows the other side by its name or number; so
     * where the complainant hides, it is called by its field alone.
     *
     * @param name on its first page, or words that stand in its place
     * @param number null when it has none or when it is withheld
     * @param withheld true when name and number are kept from this reader
     */
    @Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
    public record Called(String name, @Nullable String number, boolean withheld) {}

    Called named() {
        return new Called(name, number, false);
    }

    Called unnamed() {
        return new Called(field.label() + "领域" + basis.label() + "（名称、编号已隐去）", null, true);
    }

    public ContractTerms {
        if (basis == Basis.CONTRACT && (amount == null || amount.isZero())) {
            throw new ComplaintInvalid("amount", "请填写合同金额，最多两位小数；没有总价的，填写已结算的金额");
        }
        if (amount != null && paid.exceeds(amount)) {
            throw new ComplaintInvalid(
                    "paid", "已付金额 " + paid.written() + " 元多于合同金额 " + amount.written() + " 元，请核对；有结算价的，合同金额请改填结算价");
        }
    }

    /** What is left of the amount, null when there is none. */
    public @Nullable Amount unpaid() {
        return amount == null ? null : amount.minus(paid);
    }

    /** The number without spaces and signs, in one width and case: the same number however it was typed. Null when it has none. */
    public @Nullable String plainNumber() {
        if (number == null) {
            return null;
        }
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}]", "")
                .toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }

    /** Says nothing of the contract: log lines may contain this. */
    @Override
    public String toString() {
        return "ContractTerms[" + basis + ", " + field + "]";
    }
}
