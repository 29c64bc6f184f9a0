package org.xinyue.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;

/**
 * What a requirement may look at besides the case: the day, the calendar, the ledger of this case and who is competent.
 *
 * @param ledger all rows of the case, ended ones included, oldest first
 */
public record Moment(LocalDate today, WorkCalendar calendar, List<Deadline> ledger, Competence competence) {
    public Moment {
        ledger = List.copyOf(ledger);
    }
}
