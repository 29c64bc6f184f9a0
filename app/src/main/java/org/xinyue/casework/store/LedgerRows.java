package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.deadline.Ladder;

/** Rows of the ledger, read from a join with their case and written by its statement. */
final class LedgerRows {
    /** Stands in body_id for the complainant, who is no body. */
    private static final UUID COMPLAINANT = new UUID(0, 0);

    /** What {@link #row} reads of a table deadline that is called d. */
    static final String COLUMNS = """
            d.id as clock_id, d.kind, d.period_unit, d.period_length, d.running_since, d.consumed, d.due_on,
            d.provisional, d.follows, d.because, d.outcome, d.ended_on, d.ended_consumed""";

    private LedgerRows() {}

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

    /** The clock of a row that was selected with {@link #COLUMNS}. */
    static Deadline row(ResultSet set) throws SQLException {
        return new Deadline(
                set.getObject("clock_id", UUID.class),
                DeadlineKind.valueOf(set.getString("kind")),
                period(set.getString("period_unit"), set.getInt("period_length")),
                date(set, "running_since"),
                set.getInt("consumed"),
                new DueDate(date(set, "due_on"), set.getBoolean("provisional")),
                set.getObject("follows", UUID.class),
                set.getString("because"),
                ending(set));
    }

    private static Deadline.@Nullable Ending ending(ResultSet set) throws SQLException {
        var outcome = set.getString("outcome");
        return outcome == null
                ? null
                : new Deadline.Ending(
                        Deadline.Outcome.valueOf(outcome), date(set, "ended_on"), set.getInt("ended_consumed"));
    }

    /** The body that owes the act, null for the complainant. */
    static @Nullable UUID body(ResultSet set) throws SQLException {
        var id = set.getObject("body_id", UUID.class);
        return COMPLAINANT.equals(id) ? null : id;
    }

    private static LocalDate date(ResultSet set, String column) throws SQLException {
        return set.getObject(column, LocalDate.class);
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
