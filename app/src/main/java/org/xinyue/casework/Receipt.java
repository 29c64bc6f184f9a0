package org.xinyue.casework;

import java.time.Instant;
import java.util.UUID;

/** What a complainant takes home (回执): the number to quote, and the code that alone opens the case. */
public record Receipt(UUID caseId, String number, String code, Instant lodgedAt) {
    /** The code is a credential and must not reach a log. */
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
