package org.xinyue.calendar;

/**
 * A notice was loaded: dates may move. Published inside the loading transaction, so that a listener's work stands or falls with it.
 *
 * @param reference of the notice
 */
public record CalendarChanged(int year, String reference) {}
