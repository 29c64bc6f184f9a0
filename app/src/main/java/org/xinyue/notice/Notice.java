package org.xinyue.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on the desk of a body (消息). Never names a complainant.
 *
 * @param cause unique per event, so that a repeated delivery is harmless
 * @param caseId the case it is about, null when none
 */
public record Notice(
        UUID id, String cause, UUID bodyId, @Nullable UUID caseId, Tone tone, String message, Instant sentAt) {
    /** How urgent it is, which decides colour and word. */
    public enum Tone {
        NEWS("新件"),
        REMINDER("提醒"),
        OVERDUE("超期"),
        ESCALATION("督办"),
        /** Asks for nothing: to be read by a person. */
        RESULT("结果");

        private final String label;

        Tone(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
