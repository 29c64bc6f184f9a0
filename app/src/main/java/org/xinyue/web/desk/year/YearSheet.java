package org.xinyue.web.desk.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinyue.calendar.NoticeDay;
import org.xinyue.calendar.WorkCalendar;

/**
 * Twelve months with every day marked (年历).
 *
 * @param provisional true when no notice arranges the year, so that its days follow the weekday alone
 * @param workdays working days of the whole year, make-up days included
 */
public record YearSheet(int year, boolean provisional, int workdays, List<Month> months) {
    private static final int MONTHS = 12;
    private static final int WEEK = 7;

    public YearSheet {
        months = List.copyOf(months);
    }

    /** One month in weeks from Monday; cells outside it are blank. */
    public record Month(String name, int workdays, List<List<Day>> weeks) {
        public Month {
            weeks = weeks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell.
     *
     * @param number day of the month, 0 for a blank cell
     * @param look class of the cell: off, worked, rest or plain
     * @param word 休 for a holiday's day off, 班 for a make-up day, otherwise empty
     */
    public record Day(int number, String look, String word, boolean today) {
        static final Day BLANK = new Day(0, "plain", "", false);
    }

    static YearSheet of(int year, WorkCalendar calendar, LocalDate today) {
        var named = new HashMap<LocalDate, NoticeDay>();
        for (var notice : calendar.notices()) {
            notice.days().forEach(day -> named.put(day.date(), day));
        }
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> month(YearMonth.of(year, month), calendar, named, today))
                .toList();
        return new YearSheet(
                year,
                !calendar.covers(LocalDate.of(year, 1, 1)),
                months.stream().mapToInt(Month::workdays).sum(),
                months);
    }

    private static Month month(
            YearMonth month, WorkCalendar calendar, Map<LocalDate, NoticeDay> named, LocalDate today) {
        var cells = new ArrayList<Day>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int blank = 0; blank < before; blank++) {
            cells.add(Day.BLANK);
        }
        int workdays = 0;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            var date = month.atDay(number);
            boolean works = calendar.isWorkday(date);
            workdays += works ? 1 : 0;
            boolean mentioned = named.containsKey(date);
            var look = mentioned ? (works ? "worked" : "off") : (works ? "plain" : "rest");
            var word = mentioned ? (works ? "班" : "休") : "";
            cells.add(new Day(number, look, word, date.equals(today)));
        }
        while (cells.size() % WEEK != 0) {
            cells.add(Day.BLANK);
        }
        var weeks = new ArrayList<List<Day>>();
        for (int at = 0; at < cells.size(); at += WEEK) {
            weeks.add(cells.subList(at, at + WEEK));
        }
        return new Month(month.getMonthValue() + " 月", workdays, weeks);
    }
}
