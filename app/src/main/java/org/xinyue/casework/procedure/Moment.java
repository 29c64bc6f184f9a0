package org.xinyue.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;

/**
 * What a requirement may look at besides the case: the day, the calendar, the ledger of this case and who is competent.
 *
 * @param ledger all rows of the case, ended ones included, oldest first
 * @param bounds the numbers of the table that is asked
 */
public record Moment(
        LocalDate today, WorkCalendar calendar, List<Deadline> ledger, Competence competence, Bounds bounds) {
    public Moment {
        ledger = List.copyOf(ledger);
    }

    /** A moment before a table is asked; the table puts in its own numbers. */
    public Moment(LocalDate today, WorkCalendar calendar, List<Deadline> ledger, Competence competence) {
        this(today, calendar, ledger, competence, Bounds.PLAN);
    }

    Moment under(Bounds own) {
        return new Moment(today, calendar, ledger, competence, own);
    }
}
