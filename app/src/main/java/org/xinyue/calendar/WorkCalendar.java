package org.xinyue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Working days with make-up days (工作日历), immutable. The day a period begins on is not counted. Days of a year without a notice count Monday to Friday and
 * make every date that needed them provisional.
 */
public final class WorkCalendar {
    /** Longest period, in days of either kind. */
    public static final int LONGEST = 4000;

    /** Years kept in the tables beyond the notices; later dates are refused rather than guessed further. */
    private static final int MARGIN_YEARS = 20;

    private final List<HolidayNotice> notices;
    private final Map<LocalDate, NoticeDay> named = new HashMap<>();
    private final Map<LocalDate, String> references = new HashMap<>();
    private final int base;
    private final int firstYear;
    /** Index of the first day of each month: a load instead of the divisions of an epoch day. */
    private final int[] monthStart;

    private final boolean[] workday;
    /** Working days up to and including the day. */
    private final int[] ordinal;
    /** Days without a notice up to and including the day. */
    private final int[] uncovered;
    /** Index of the n-th working day. */
    private final int[] nth;

    private final DueDate[] certain;

    private WorkCalendar(Collection<HolidayNotice> given) {
        notices = given.stream()
                .sorted(Comparator.comparingInt(HolidayNotice::year))
                .toList();
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one notice");
        }
        for (var notice : notices) {
            for (var day : notice.days()) {
                named.put(day.date(), day);
                references.put(day.date(), notice.reference());
            }
        }
        firstYear = notices.getFirst().year() - MARGIN_YEARS;
        int years = notices.getLast().year() + MARGIN_YEARS - firstYear + 1;
        var first = LocalDate.of(firstYear, 1, 1);
        var last = first.plusYears(years).minusDays(1);
        base = Math.toIntExact(first.toEpochDay());
        int length = Math.toIntExact(last.toEpochDay()) - base + 1;
        monthStart = new int[12 * years];
        Arrays.setAll(monthStart, month -> Math.toIntExact(ChronoUnit.DAYS.between(first, first.plusMonths(month))));
        workday = new boolean[length];
        ordinal = new int[length];
        uncovered = new int[length];
        certain = new DueDate[length];
        nth = new int[fill(length)];
        for (int index = 0; index < length; index++) {
            if (workday[index]) {
                nth[ordinal[index] - 1] = index;
            }
        }
    }

    private int fill(int length) {
        int workdays = 0;
        int without = 0;
        for (int index = 0; index < length; index++) {
            var date = LocalDate.ofEpochDay(base + index);
            workday[index] = computed(date);
            workdays += workday[index] ? 1 : 0;
            without += hasNotice(date) ? 0 : 1;
            ordinal[index] = workdays;
            uncovered[index] = without;
            certain[index] = new DueDate(date, false);
        }
        return workdays;
    }

    private boolean computed(LocalDate date) {
        var day = named.get(date);
        return day == null ? !isWeekend(date) : !day.off();
    }

    private boolean hasNotice(LocalDate date) {
        return notices.stream().anyMatch(notice -> notice.year() == date.getYear());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The calendar of the notices that the product ships with. */
    public static WorkCalendar seed() {
        return of(HolidayCsv.seed());
    }

    /** The calendar of these notices; one year each. */
    public static WorkCalendar of(Collection<HolidayNotice> notices) {
        if (notices.stream().mapToInt(HolidayNotice::year).distinct().count() != notices.size()) {
            throw new IllegalArgumentException("two notices for one year");
        }
        return new WorkCalendar(notices);
    }

    /** The notices behind it, by year. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** True on a working day, make-up days included. */
    public boolean isWorkday(LocalDate day) {
        return workday[index(day)];
    }

    /** True when a notice arranges the day's year; false means that the answer for this day is provisional. */
    public boolean covers(LocalDate day) {
        return covers(index(day));
    }

    private boolean covers(int index) {
        return uncovered[index] == (index == 0 ? 0 : uncovered[index - 1]);
    }

    /**
     * The last day of a period in working days.
     *
     * @param from the day it begins on, not counted
     * @param workdays 0 to {@value #LONGEST}; 0 gives {@code from} itself
     */
    public DueDate addWorkdays(LocalDate from, int workdays) {
        int start = index(from);
        if (workdays <= 0) {
            refuseLength(workdays);
            return due(start, start);
        }
        refuseLength(workdays);
        int rank = ordinal[start] + workdays - 1;
        if (rank >= nth.length) {
            throw tooFar(certain[certain.length - 1].date().plusDays(1));
        }
        return due(start, nth[rank]);
    }

    /**
     * The last day of a period in calendar days; a last day on a day off moves to the next working day (民法典 art 203).
     *
     * @param from the day it begins on, not counted
     * @param days 0 to {@value #LONGEST}
     */
    public DueDate addDays(LocalDate from, int days) {
        refuseLength(days);
        int start = index(from);
        int end = index(from.plusDays(days));
        while (!workday[end]) {
            end = index(LocalDate.ofEpochDay(base + end + 1L));
        }
        return due(start, end);
    }

    private DueDate due(int start, int end) {
        // Every day after the first counts; the first itself only when the period ends on it.
        boolean arranged = start < end ? uncovered[end] == uncovered[start] : covers(end);
        return arranged ? certain[end] : new DueDate(certain[end].date(), true);
    }

    /** Working days after the first day up to and including the second; negative when the second lies before the first. */
    public int workdaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return ordinal[index(toInclusive)] - ordinal[index(fromExclusive)];
    }

    /** As {@link #addWorkdays}, with every day on the way. */
    public Working explainWorkdays(LocalDate from, int workdays) {
        var due = addWorkdays(from, workdays);
        var lines = new ArrayList<DayCount>();
        lines.add(new DayCount(from, false, 0, "起算当日不计", null));
        int number = 0;
        for (var day = from.plusDays(1); !day.isAfter(due.date()); day = day.plusDays(1)) {
            boolean counted = isWorkday(day);
            number += counted ? 1 : 0;
            lines.add(new DayCount(day, counted, counted ? number : 0, reason(day), references.get(day)));
        }
        return new Working(from, due, lines);
    }

    /** As {@link #addDays}, with every day on the way. */
    public Working explainDays(LocalDate from, int days) {
        var due = addDays(from, days);
        var lines = new ArrayList<DayCount>();
        lines.add(new DayCount(from, false, 0, "起算当日不计", null));
        var nominal = from.plusDays(days);
        for (var day = from.plusDays(1); !day.isAfter(due.date()); day = day.plusDays(1)) {
            boolean within = !day.isAfter(nominal);
            int number = within ? Math.toIntExact(day.toEpochDay() - from.toEpochDay()) : 0;
            lines.add(new DayCount(
                    day,
                    within,
                    number,
                    within ? "第 " + number + " 日" + lastDay(day, nominal) : rolled(day),
                    references.get(day)));
        }
        return new Working(from, due, lines);
    }

    private String lastDay(LocalDate day, LocalDate nominal) {
        return day.equals(nominal) && !isWorkday(day) ? "，" + reason(day) + "，顺延" : "";
    }

    private String rolled(LocalDate day) {
        return isWorkday(day) ? "顺延至" + reason(day) : reason(day) + "，顺延";
    }

    private String reason(LocalDate day) {
        @Nullable NoticeDay mention = named.get(day);
        if (mention != null) {
            return mention.name() + (mention.off() ? "放假" : "调休上班");
        }
        return (isWeekend(day) ? "周末" : "工作日") + (covers(day) ? "" : "（暂按星期推算，放假通知未发布）");
    }

    private int index(LocalDate day) {
        long month = 12L * (day.getYear() - firstYear) + day.getMonthValue() - 1;
        if (month < 0 || month >= monthStart.length) {
            throw tooFar(day);
        }
        return monthStart[(int) month] + day.getDayOfMonth() - 1;
    }

    private IllegalArgumentException tooFar(LocalDate day) {
        return new IllegalArgumentException("日期 " + day + " 超出可计算的范围（" + certain[0].date() + " 至 "
                + certain[certain.length - 1].date() + "），请核对年份");
    }

    private static void refuseLength(int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("天数应在 0 至 " + LONGEST + " 之间：" + days);
        }
    }
}
