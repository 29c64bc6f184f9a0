package org.xinyue.calendar;

import java.time.LocalDate;
import java.util.List;

/** How a date was worked out (计算过程): every day from the beginning to the last, counted or skipped. */
public record Working(LocalDate from, DueDate due, List<DayCount> days) {
    public Working {
        days = List.copyOf(days);
    }
}
