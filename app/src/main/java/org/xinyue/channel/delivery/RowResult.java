package org.xinyue.channel.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.Taken;

/**
 * One row with what became of it.
 *
 * @param line as spreadsheets count, from 1
 * @param ownNumber the channel's number, "" when the row has none
 * @param reason why it goes back, null when it does not
 * @param caseNumber null unless it was accepted, now or before
 * @param entryId the door's entry, null unless it was accepted
 */
public record RowResult(
        int line,
        String ownNumber,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable UUID entryId) {
    static RowResult of(int line, String ownNumber, Outcome outcome) {
        return new RowResult(line, ownNumber, outcome, null, null, null);
    }

    /** A row that has a case, now or from before. */
    RowResult standing(Taken taken) {
        return new RowResult(
                line,
                ownNumber,
                taken.repeated() ? Outcome.REPEATED : Outcome.ACCEPTED,
                null,
                taken.caseNumber(),
                taken.entryId());
    }

    RowResult refused(String why) {
        return new RowResult(line, ownNumber, Outcome.REFUSED, why, null, null);
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "RowResult[" + line + " " + outcome + "]";
    }
}
