package org.xinyue.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter's entry through one door (渠道登记). What was sent lies sealed beside it.
 *
 * @param ownNumber the number under which the door keeps it (渠道编号), unique at its door; for the column the number of the case
 * @param version 1 as first sent, one more with each correction
 * @param receivedAt when the platform acknowledged it
 * @param origin who brought it
 */
public record DoorEntry(
        UUID id, UUID caseId, Door door, String ownNumber, int version, Instant receivedAt, Origin origin) {

    /**
     * Who brought it.
     *
     * @param clientId the system that sent it, null for what was written on a page here
     * @param attribution code of the portal that led here (入口归因码), null when none did
     */
    public record Origin(@Nullable UUID clientId, @Nullable String attribution) {
        /** Written on a page here, without a portal before it. */
        public static final Origin HERE = new Origin(null, null);
    }
}
