package org.xinyue.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What loading a notice would change (导入预览).
 *
 * @param replaces reference of the notice of that year that is in force, null when there is none
 * @param nowOff working days that become days off
 * @param nowWorkdays days off that become working days
 * @param calendar the calendar as it would be
 */
public record NoticePreview(
        @Nullable String replaces, List<LocalDate> nowOff, List<LocalDate> nowWorkdays, WorkCalendar calendar) {}
