package org.xinyue.casework.deadline;

import java.time.LocalDate;
import org.xinyue.calendar.WorkCalendar;

/** Reminders and escalations of one deadline (催办阶梯), in working days around its last day. Each fires once, missed ones fire in order. */
public enum Ladder {
    BEFORE("明天到期"),
    ON_THE_DAY("今天到期"),
    OVERDUE("已超期"),
    ESCALATED("超期 3 个工作日，报上级督办"),
    ESCALATED_AGAIN("超期 5 个工作日，再次报上级督办");

    private final String label;

    Ladder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True when the superior of the body that owes the act is told too. */
    public boolean reachesSuperior() {
        return this == ESCALATED || this == ESCALATED_AGAIN;
    }

    /** The day on which this rung is due. */
    public LocalDate on(LocalDate due, WorkCalendar calendar) {
        return switch (this) {
            case BEFORE -> workdayBefore(due, calendar);
            case ON_THE_DAY -> due;
            case OVERDUE -> calendar.addWorkdays(due, 1).date();
            case ESCALATED -> calendar.addWorkdays(due, 3).date();
            case ESCALATED_AGAIN -> calendar.addWorkdays(due, 5).date();
        };
    }

    private static LocalDate workdayBefore(LocalDate due, WorkCalendar calendar) {
        var day = due.minusDays(1);
        while (!calendar.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** True when the ladder of a clock of this kind has this rung: a right that runs out is nobody's fault and nobody is escalated. */
    public boolean isFor(DeadlineKind kind) {
        boolean ofComplainant = kind == DeadlineKind.COMPLETION || kind == DeadlineKind.RATING;
        return (!kind.isRight() && !ofComplainant) || this == BEFORE || (this == OVERDUE && ofComplainant);
    }
}
