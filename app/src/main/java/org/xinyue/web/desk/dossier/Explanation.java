package org.xinyue.web.desk.dossier;

import java.time.LocalDate;
import java.util.List;
import org.xinyue.calendar.Working;
import org.xinyue.web.desk.Wording;

/**
 * How a date was worked out, day by day.
 *
 * @param result the last day in words
 */
public record Explanation(String result, List<Day> days) {
    public Explanation {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param mark 第 2 天 when it is counted, 不计 when it is not
     * @param reason with the notice that says so
     */
    public record Day(String date, String mark, String reason) {}

    /** The working in words. */
    public static Explanation of(Working working, LocalDate today) {
        var days = working.days().stream()
                .map(day -> new Day(
                        Wording.day(day.date(), today),
                        day.counted() ? "第 " + day.number() + " 天" : "不计",
                        day.notice() == null ? day.reason() : day.reason() + "（" + day.notice() + "）"))
                .toList();
        var due = working.due();
        var provisional = due.provisional() ? "（暂定：该年放假通知尚未发布，发布后自动重新计算）" : "";
        return new Explanation("最后一日 " + due.date() + provisional, days);
    }
}
