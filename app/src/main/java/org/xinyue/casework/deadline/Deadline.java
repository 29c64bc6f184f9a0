package org.xinyue.casework.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.calendar.Working;

/**
 * One row of the deadline ledger (时限台账). Rows are ended and followed by others, never edited. Overdue is derived, never stored.
 *
 * @param period budget of the period
 * @param runningSince the day from which it counts, itself not counted
 * @param consumed days of the budget used before {@code runningSince}, by rows that this one follows
 * @param due the last day; provisional when it lies beyond the last holiday notice
 * @param follows the row that this one continues, null when it is the first
 * @param because why it was started, for people
 * @param ending null while it runs
 */
public record Deadline(
        UUID id,
        DeadlineKind kind,
        Due period,
        LocalDate runningSince,
        int consumed,
        DueDate due,
        @Nullable UUID follows,
        String because,
        @Nullable Ending ending) {

    /** How a row ended (结束方式). */
    public enum Outcome {
        /** The duty was done; late or in time is derived from the dates. */
        MET("已完成"),
        /** Stands still, with its remainder. */
        SUSPENDED("暂停"),
        /** Continued by another row: extended, revived or recomputed. */
        SUPERSEDED("被替代"),
        /** No longer owed. */
        CANCELLED("已取消"),
        /** Nobody acted and the clock itself moved the case. */
        LAPSED("届满");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** When and how a row ended, and what of the budget it had used in all by then. */
    public record Ending(Outcome outcome, LocalDate on, int consumed) {}

    public boolean isOpen() {
        return ending == null;
    }

    /** True when the last day has passed without the duty done, or when it was done after it. */
    public boolean isLate(LocalDate today) {
        var end = ending == null ? today : ending.on();
        return end.isAfter(due.date());
    }

    /** This row, ended. */
    public Deadline ended(Outcome outcome, LocalDate on, WorkCalendar calendar) {
        return new Deadline(
                id,
                kind,
                period,
                runningSince,
                consumed,
                due,
                follows,
                because,
                new Ending(outcome, on, consumed + period.used(runningSince, on, calendar)));
    }

    /** The working of the date: each day counted or skipped, with the notice that says so. */
    public Working working(WorkCalendar calendar) {
        return switch (period) {
            case Due.Workdays(int number) -> calendar.explainWorkdays(runningSince, Math.max(0, number - consumed));
            case Due.Days(int number) -> calendar.explainDays(runningSince, Math.max(0, number - consumed));
            case Due.AsOrdered ignored ->
                calendar.explainDays(
                        runningSince, Math.toIntExact(due.date().toEpochDay() - runningSince.toEpochDay()));
        };
    }
}
