package org.xinyue.calendar;

import java.time.LocalDate;

/**
 * One day that a notice names.
 *
 * @param off true for a day off (放假), false for a make-up working day (调休上班)
 * @param name the holiday it belongs to, e.g. 春节
 */
public record NoticeDay(LocalDate date, boolean off, String name) {}
