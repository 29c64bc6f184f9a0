package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.deadline.Ladder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ledger rows as JSON record sets, which one statement reads and writes with the rest of the case. */
final class LedgerRows {
    /** Stands in body_id for the complainant, who is no body. */
    private static final UUID COMPLAINANT = new UUID(0, 0);

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** A row to insert; names are the columns. */
    record Started(
            UUID id,
            String kind,
            UUID body_id,
            String period_unit,
            int period_length,
            LocalDate running_since,
            Dated dated,
            @Nullable UUID follows,
            String because) {}

    /** The dated half of a row to insert. */
    record Dated(
            int consumed,
            LocalDate due_on,
            boolean provisional,
            @Nullable String next_step,
            @Nullable LocalDate next_step_on) {}

    static Started started(Deadline row, @Nullable UUID bodyId, WorkCalendar calendar) {
        var first = firstRung(row, calendar);
        return new Started(
                row.id(),
                row.kind().name(),
                bodyId == null ? COMPLAINANT : bodyId,
                unit(row.period()),
                length(row.period()),
                row.runningSince(),
                new Dated(
                        row.consumed(),
                        row.due().date(),
                        row.due().provisional(),
                        first == null ? null : first.name(),
                        first == null ? null : first.on(row.due().date(), calendar)),
                row.follows(),
                row.because());
    }

    private static @Nullable Ladder firstRung(Deadline row, WorkCalendar calendar) {
        for (var rung : Ladder.values()) {
            boolean tooEarly = rung == Ladder.BEFORE
                    && !rung.on(row.due().date(), calendar).isAfter(row.runningSince());
            if (rung.isFor(row.kind()) && !tooEarly) {
                return rung;
            }
        }
        return null;
    }

    List<Deadline> read(String json) {
        var rows = new ArrayList<Deadline>();
        for (var node : mapper.readTree(json)) {
            rows.add(row(node));
        }
        return List.copyOf(rows);
    }

    private static Deadline row(JsonNode node) {
        return new Deadline(
                UUID.fromString(node.get("id").asString()),
                DeadlineKind.valueOf(node.get("kind").asString()),
                period(
                        node.get("period_unit").asString(),
                        node.get("period_length").asInt()),
                date(node, "running_since"),
                node.get("consumed").asInt(),
                new DueDate(date(node, "due_on"), node.get("provisional").asBoolean()),
                node.get("follows").isNull()
                        ? null
                        : UUID.fromString(node.get("follows").asString()),
                node.get("because").asString(),
                node.get("outcome").isNull()
                        ? null
                        : new Deadline.Ending(
                                Deadline.Outcome.valueOf(node.get("outcome").asString()),
                                date(node, "ended_on"),
                                node.get("ended_consumed").asInt()));
    }

    /** The body that owes the act, null for the complainant. */
    static @Nullable UUID body(ResultSet set) throws SQLException {
        var id = set.getObject("body_id", UUID.class);
        return COMPLAINANT.equals(id) ? null : id;
    }

    private static LocalDate date(JsonNode node, String column) {
        return LocalDate.parse(node.get(column).asString());
    }

    private static String unit(Due period) {
        return switch (period) {
            case Due.Workdays ignored -> "WORKDAYS";
            case Due.Days ignored -> "DAYS";
            case Due.AsOrdered ignored -> "ORDERED";
        };
    }

    private static int length(Due period) {
        return switch (period) {
            case Due.Workdays(int number) -> number;
            case Due.Days(int number) -> number;
            case Due.AsOrdered ignored -> 0;
        };
    }

    private static Due period(String unit, int length) {
        return switch (unit) {
            case "WORKDAYS" -> new Due.Workdays(length);
            case "DAYS" -> new Due.Days(length);
            case "ORDERED" -> new Due.AsOrdered();
            default -> throw new IllegalStateException("unknown unit of a period: " + unit);
        };
    }
}
