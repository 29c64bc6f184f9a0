package org.xinyue.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.intake.Channel;

/**
 * One case (案件) as it stands. Holds nothing of the complainant's identity; what was complained about is in {@code intake.Complaints} under the same id.
 *
 * @param number the public number, e.g. 蒙信诉〔2026〕000123号
 * @param version counts the acts; sent back with the next act so that nobody overwrites what he has not seen
 * @param procedureVersion the table the case began under
 * @param duty the open duty with the nearest date, null when nobody owes an act
 */
public record CaseFile(
        UUID id,
        String number,
        Channel channel,
        String title,
        CaseState state,
        int version,
        String procedureVersion,
        Instant lodgedAt,
        @Nullable Duty duty) {

    /** The same case with this as the open duty with the nearest date. */
    public CaseFile owing(@Nullable Duty nearest) {
        return new CaseFile(id, number, channel, title, state, version, procedureVersion, lodgedAt, nearest);
    }
}
