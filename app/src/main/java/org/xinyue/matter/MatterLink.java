package org.xinyue.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case's place in a matter (关联).
 *
 * @param score how alike the cases were when they were linked, 0 to 100
 * @param reason why they are one matter, in the words of the rule or of the person
 * @param linkedBy signature of the person, or the platform
 * @param end null while the link stands
 */
public record MatterLink(
        UUID id,
        UUID matterId,
        UUID caseId,
        Basis basis,
        int score,
        String reason,
        String linkedBy,
        Instant linkedAt,
        @Nullable End end) {

    /** Who found that the cases are one (关联依据). */
    public enum Basis {
        /** Firm, body, contract and breach agree: no doubt is left to a person. */
        RULE("规则识别"),
        /** An official decided. */
        PERSON("人工关联");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /** When, by whom and why a link was ended (解除关联). */
    public record End(String by, Instant at, String reason) {}
}
