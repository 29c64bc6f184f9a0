package org.xinyue.intake;

import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.CreditCode;

/**
 * What may be known of the complaining firm without knowing which it is (投诉企业概况).
 *
 * @param size when the contract was signed
 * @param mark keyed digest of the credit code, to find the same firm's other complaints; reveals nothing by itself
 */
public record FirmProfile(Kind kind, FirmSize size, String mark) {
    /** Kind of private organisation (民营经济组织), read from the credit code. */
    public enum Kind {
        ENTERPRISE("企业"),
        INDIVIDUAL("个体工商户"),
        COOPERATIVE("农民专业合作社");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The kind that the first two characters of the code say; null when the holder is no firm (A1.SCOPE). */
        public static @Nullable Kind of(CreditCode code) {
            return switch (code.authorityAndKind()) {
                case "91" -> ENTERPRISE;
                case "92" -> INDIVIDUAL;
                case "93" -> COOPERATIVE;
                default -> null;
            };
        }
    }
}
