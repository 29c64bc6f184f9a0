package org.xinyue.web.desk.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinyue.web.desk.Wording;

/** Days in words, neighbours joined: 02-15（日）至 02-23（一）. */
final class DayRanges {
    private DayRanges() {}

    /** @param days in order */
    static String of(List<LocalDate> days, int year) {
        if (days.isEmpty()) {
            return "—";
        }
        var january = LocalDate.of(year, 1, 1);
        var parts = new ArrayList<String>();
        var first = days.getFirst();
        var last = first;
        for (var day : days.subList(1, days.size())) {
            if (!day.equals(last.plusDays(1))) {
                parts.add(range(first, last, january));
                first = day;
            }
            last = day;
        }
        parts.add(range(first, last, january));
        return String.join("、", parts);
    }

    private static String range(LocalDate first, LocalDate last, LocalDate year) {
        return first.equals(last)
                ? Wording.day(first, year)
                : Wording.day(first, year) + "至 " + Wording.day(last, year);
    }
}
