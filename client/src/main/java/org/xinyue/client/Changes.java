package org.xinyue.client;

import java.time.Instant;
import java.util.List;
import org.xinyue.client.wire.Json;

/**
 * A page of what happened to this system's complaints, in order (变更流).
 *
 * @param watermark where the next page begins; opaque
 * @param more true when the next page may be asked for at once
 */
public record Changes(List<Change> changes, String watermark, boolean more) {
    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param number this system's number
     * @param act code of the act, e.g. ACCEPT
     * @param status code of the status it led to
     */
    public record Change(
            String number,
            String caseNumber,
            String act,
            String actLabel,
            String status,
            String statusLabel,
            Instant at) {
        private static Change of(Json json) {
            return new Change(
                    json.text("number"),
                    json.text("caseNumber"),
                    json.text("act"),
                    json.text("actLabel"),
                    json.text("status"),
                    json.text("statusLabel"),
                    Instant.parse(json.text("at")));
        }
    }

    static Changes of(Json json) {
        return new Changes(
                json.list("changes").stream().map(Change::of).toList(), json.text("watermark"), json.flag("more"));
    }
}
