package org.xinyue.client.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinyue.client.wire.Json;

/**
 * Decisions that this system is told of until it signs for them (回告), the earliest date first.
 *
 * @param more true when there are others after the last
 */
public record Reports(List<Report> reports, boolean more) {
    public Reports {
        reports = List.copyOf(reports);
    }

    /**
     * One decision that concerns a complaint.
     *
     * @param report number of the notice, to sign for it
     * @param number this system's number of the complaint
     * @param decision what was decided
     * @param basis code: OWN, MERGED or LINKED
     * @param dueOn by when it is to be signed for
     */
    public record Report(
            String report,
            String number,
            String caseNumber,
            Decided decision,
            String basis,
            Instant sentAt,
            LocalDate dueOn) {
        private static Report of(Json json) {
            return new Report(
                    json.text("report"),
                    json.text("number"),
                    json.text("caseNumber"),
                    Decided.of(json.object("decision")),
                    json.text("basis"),
                    Instant.parse(json.text("sentAt")),
                    LocalDate.parse(json.text("dueOn")));
        }
    }

    /**
     * What was decided, without its free words; those of this system's own complaint are read by {@code XinyueClient.decisions}.
     *
     * @param kind code, e.g. FINDING
     * @param act code of the act, e.g. FIND_TRUE
     * @param body who decided, "" when it was the platform
     * @param facts what was chosen from a list, and dates; "" for none
     */
    public record Decided(
            String kind, String kindLabel, String act, String actLabel, Instant at, String body, String facts) {
        private static Decided of(Json json) {
            return new Decided(
                    json.text("kind"),
                    json.text("kindLabel"),
                    json.text("act"),
                    json.text("actLabel"),
                    Instant.parse(json.text("at")),
                    json.text("body"),
                    json.text("facts"));
        }
    }

    /** What the platform answered. */
    public static Reports of(Json json) {
        return new Reports(json.list("reports").stream().map(Report::of).toList(), json.flag("more"));
    }
}
