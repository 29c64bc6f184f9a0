package org.xinyue.client.spool;

import org.jspecify.annotations.Nullable;
import org.xinyue.client.Receipt;

/**
 * What became of one sending. An outcome may be told a second time, when the process ended in between.
 *
 * @param id as given when it was put into the spool
 * @param number this system's number of the complaint, "" when the file could not be read
 * @param receipt for a complaint that was taken, else null
 * @param reason why it was set aside, as a person can read it; null when it was taken
 */
public record Outcome(
        String id,
        @Nullable Kind kind,
        String number,
        @Nullable Receipt receipt,
        @Nullable String reason) {
    static Outcome taken(Sending sending, @Nullable Receipt receipt) {
        return new Outcome(sending.id(), sending.kind(), sending.number(), receipt, null);
    }

    static Outcome refused(Sending sending, String reason) {
        return new Outcome(sending.id(), sending.kind(), sending.number(), null, reason);
    }

    /** True when the platform has it; false when it lies aside. */
    public boolean isTaken() {
        return reason == null;
    }
}
