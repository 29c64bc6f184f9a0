package org.xinyue.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a court says it is about to list (拟列入失信被执行人预告).
 *
 * @param plannedOn the day on which it means to list the body
 * @param inTime true when it came at least {@value CourtFile#AHEAD} working days before that day
 * @param ended null while it stands
 */
public record CourtNotice(
        UUID id,
        UUID bodyId,
        String court,
        String caseNumber,
        String facts,
        LocalDate plannedOn,
        boolean inTime,
        Received received,
        @Nullable String ended) {
    /** By whom and when it was handed in. */
    public record Received(String by, Instant at) {}
}
