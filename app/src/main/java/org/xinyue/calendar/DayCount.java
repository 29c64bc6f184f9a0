package org.xinyue.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the working of a date: a day, counted or skipped, and why.
 *
 * @param number which day of the period it is, 0 when it is not counted
 * @param reason in Chinese, e.g. 工作日, 周末, 春节放假, 春节调休上班, 收到当日不计
 * @param notice reference of the notice that says so, null when the weekday alone does
 */
public record DayCount(
        LocalDate date,
        boolean counted,
        int number,
        String reason,
        @Nullable String notice) {}
