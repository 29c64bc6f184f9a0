package org.xinyue.casework.procedure.variant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.calendar.Working;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Procedure;

/**
 * What a running clock would be under another table (试算). Nothing is changed by it: a case keeps the table it began under.
 *
 * @param row the clock as it runs
 * @param period its length under the other table
 * @param due its last day under the other table
 * @param working how that day is worked out, null when the date was set in the case and stays
 */
public record Outlook(
        Deadline row, Due period, DueDate due, @Nullable Working working) {
    /** Every open clock of a case, in the order given. */
    public static List<Outlook> of(List<Deadline> ledger, Procedure other, WorkCalendar calendar) {
        return ledger.stream()
                .filter(Deadline::isOpen)
                .map(row -> of(row, other, calendar))
                .toList();
    }

    private static Outlook of(Deadline row, Procedure other, WorkCalendar calendar) {
        var period = other.period(row.kind());
        if (row.period() instanceof Due.AsOrdered || period instanceof Due.AsOrdered) {
            return new Outlook(row, row.period(), row.due(), null);
        }
        // Days used before a pause were counted in the unit of the old length; the new one starts over from the first
        // day.
        var consumed = period.getClass() == row.period().getClass() ? row.consumed() : 0;
        var due = period.from(row.runningSince(), consumed, calendar);
        var working = switch (period) {
            case Due.Workdays(int number) ->
                calendar.explainWorkdays(row.runningSince(), Math.max(0, number - consumed));
            case Due.Days(int number) -> calendar.explainDays(row.runningSince(), Math.max(0, number - consumed));
            case Due.AsOrdered() -> throw new IllegalStateException("an ordered date is not worked out");
        };
        return new Outlook(row, period, due, working);
    }

    /** True when the last day would be another one. */
    public boolean moves() {
        return !due.equals(row.due());
    }
}
