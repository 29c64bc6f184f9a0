package org.xinyue.web.desk.year;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * The working-day calendar by year (时限日历).
 *
 * @param coverage until when dates are certain
 * @param sheet the year on show
 * @param choices every year that may be looked at
 * @param mayImport true for those who may load a notice
 */
public record CalendarPage(
        String title, String coverage, boolean mayImport, YearSheet sheet, List<Integer> choices, List<Year> years)
        implements Page {
    public CalendarPage {
        choices = List.copyOf(choices);
        years = List.copyOf(years);
    }

    /** One year with its notice. */
    public record Year(int year, String reference, String issued, List<Holiday> holidays) {
        public Year {
            holidays = List.copyOf(holidays);
        }
    }

    /** One holiday: days off, and the days worked instead. */
    public record Holiday(String name, String off, String worked) {}
}
