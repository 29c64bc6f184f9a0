package org.xinyue.channel.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.Door;

/**
 * The notice of one decision at one entry of one door (回告). Holds codes, dates and names of bodies; nothing that anybody wrote in free words, so that no
 * complainant can stand in it.
 *
 * @param number e.g. HG2026-000123; gaps mean nothing
 * @param dueOn last day for the receipt, counted once from the day it was sent
 * @param receipt null while it waits
 */
public record Report(
        UUID id,
        String number,
        Addressee to,
        Said said,
        Basis basis,
        Instant sentAt,
        LocalDate dueOn,
        @Nullable Receipt receipt) {

    /**
     * To whom.
     *
     * @param caseId the entry's own case
     * @param ownNumber the number the door keeps it under
     */
    public record Addressee(UUID entryId, UUID caseId, Door door, String ownNumber, ReportForm form) {}

    /**
     * What was decided.
     *
     * @param caseId in which case; not told to the door where the basis is {@link Basis#LINKED}
     * @param version of its history line
     * @param body who decided, null when complainant or clock did
     * @param facts in a few words from lists and dates, "" when the act says it all
     */
    public record Said(
            UUID caseId,
            int version,
            Reported kind,
            Act act,
            @Nullable UUID body,
            Instant at,
            String facts) {}

    /** True when it waits and its last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return receipt == null && today.isAfter(dueOn);
    }
}
