package org.xinyue.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a door is told when it handed in a complaint (渠道回执).
 *
 * @param caseNumber the number to quote
 * @param code receipt code for the complainant, 16 digits; null when the door is not told it, see {@link DoorCodes}
 * @param receivedAt when it was taken, the first time
 * @param repeated true when it had been taken before and nothing new was made of it
 */
public record Taken(
        UUID entryId, String caseNumber, @Nullable String code, Instant receivedAt, boolean repeated) {
    /** The code is a credential and must not reach a log. */
    @Override
    public String toString() {
        return "Taken[" + caseNumber + (repeated ? ", repeated]" : "]");
    }
}
