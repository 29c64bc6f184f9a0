package org.xinyue.web.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.xinyue.calendar.DueDate;

/** How dates, codes and sizes are written on the public pages. */
public final class Written {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Written() {}

    /** 2026 年 3 月 5 日（周四）. */
    public static String date(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日（" + weekday(day) + "）";
    }

    /** As {@link #date(LocalDate)}, with a word when a holiday notice may still move it. */
    public static String date(DueDate due) {
        return date(due.date()) + (due.provisional() ? "（暂定，放假通知发布后可能调整）" : "");
    }

    /** 2026-03-05 周四: for tables. */
    public static String brief(LocalDate day) {
        return day + " " + weekday(day);
    }

    private static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /** 2026-03-05 09:00, in the region's time. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** A code in groups of four. */
    public static String groups(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** 2.4 MB, 85 KB. */
    public static String size(long bytes) {
        long kilobytes = (bytes + 1023) / 1024;
        return kilobytes < 1024
                ? kilobytes + " KB"
                : "%d.%d MB".formatted(kilobytes / 1024, kilobytes % 1024 * 10 / 1024);
    }
}
