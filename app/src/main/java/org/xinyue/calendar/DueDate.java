package org.xinyue.calendar;

import java.time.LocalDate;

/**
 * The last day of a period (到期日).
 *
 * @param provisional true when a day was counted for which no holiday notice has been loaded; the date may move when it is
 */
public record DueDate(LocalDate date, boolean provisional) {}
