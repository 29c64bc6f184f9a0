package org.xinyue.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinyue.client.wire.Json;

/**
 * How a complaint stands, as the complainant is told (办理状态).
 *
 * @param version of what this system handed in; each correction adds one
 * @param status code, e.g. RECEIVED
 * @param label Chinese name of the status
 * @param dueOn next date on which somebody owes an act, null when nobody does
 */
public record Status(
        String number,
        String caseNumber,
        int version,
        String status,
        String label,
        Instant receivedAt,
        Instant changedAt,
        @Nullable LocalDate dueOn) {
    static Status of(Json json) {
        var due = json.text("dueOn");
        return new Status(
                json.text("number"),
                json.text("caseNumber"),
                json.number("version"),
                json.text("status"),
                json.text("statusLabel"),
                Instant.parse(json.text("receivedAt")),
                Instant.parse(json.text("changedAt")),
                due.isEmpty() ? null : LocalDate.parse(due));
    }
}
