package org.xinyue.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whether a body is restricted for a purpose, as of a moment (惩戒查询结果).
 *
 * @param id number of the check in the log
 * @param bodyId the body that answers today for the one asked about
 * @param hits the measures in force, in the order of the catalogue; empty when there is none
 * @param digest SM3 over the answer, 64 hexadecimal digits
 */
public record CheckAnswer(
        UUID id, UUID bodyId, String body, Purpose purpose, List<Hit> hits, Instant at, String digest) {
    public CheckAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A measure in force.
     *
     * @param basis kind of the entry, who confirmed it and when; never a document or the number of a case
     * @param until the last day of the entry it rests on
     * @param entryDigest of the version of the entry it rests on
     */
    public record Hit(
            String order,
            String code,
            String measure,
            String legalBasis,
            String basis,
            LocalDate until,
            String entryDigest) {}

    /** True when at least one measure is in force. */
    public boolean isRestricted() {
        return !hits.isEmpty();
    }
}
