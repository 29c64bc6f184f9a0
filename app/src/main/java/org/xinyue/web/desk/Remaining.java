package org.xinyue.web.desk;

import java.time.LocalDate;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Due;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Tone;

/** What is left of a period, in working days (剩余时限). */
public final class Remaining {
    private static final int SOON = 2;
    private static final int LAST_DAY = 92;
    private static final int USUAL = 20;

    private Remaining() {}

    /**
     * The words for a last day: 剩 2 个工作日, 今天到期, 超期 3 个工作日; marked when the date is provisional.
     *
     * @param period the budget, for the meter
     */
    public static Deadline of(DueDate due, Due period, LocalDate today, WorkCalendar calendar) {
        var last = due.date();
        var line = Wording.day(last, today) + " 到期" + (due.provisional() ? "（暂定）" : "");
        if (last.isBefore(today)) {
            int late = calendar.workdaysBetween(last, today);
            return new Deadline(Tone.RED, late == 0 ? "超期不足 1 个工作日" : "超期 " + late + " 个工作日", line, 100);
        }
        if (last.equals(today)) {
            return new Deadline(Tone.AMBER, "今天到期", line, LAST_DAY);
        }
        int left = calendar.workdaysBetween(today, last);
        var words = left == 0 ? "剩不足 1 个工作日" : "剩 " + left + " 个工作日";
        int budget = period instanceof Due.Workdays(int number) ? number : USUAL;
        int used = 100 - Math.min(100, 100 * left / budget);
        return new Deadline(left <= SOON ? Tone.BLUE : Tone.GREY, words, line, used);
    }
}
