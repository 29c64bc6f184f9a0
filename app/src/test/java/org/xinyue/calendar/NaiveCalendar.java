package org.xinyue.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The same rules written a second time, day by day and without tables, so that a mistake would have to be made twice. */
final class NaiveCalendar {
    private final Map<LocalDate, Row> rows = new TreeMap<>();

    /** One line of the resource. */
    record Row(LocalDate date, boolean off, String name, int notice) {}

    /** A run of days off of one holiday (假期). */
    record Holiday(String name, LocalDate first, LocalDate last) {}

    NaiveCalendar() {
        var resource = Objects.requireNonNull(NaiveCalendar.class.getResourceAsStream("/calendar/holidays.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                var date = LocalDate.parse(cells[0]);
                rows.put(date, new Row(date, cells[1].equals("holiday"), cells[2], Integer.parseInt(cells[3])));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Holiday> holidays() {
        var holidays = new ArrayList<Holiday>();
        for (var row : rows.values()) {
            var before = rows.get(row.date().minusDays(1));
            if (row.off() && (before == null || !before.off())) {
                var last = row.date();
                while (isOff(last.plusDays(1))) {
                    last = last.plusDays(1);
                }
                holidays.add(new Holiday(row.name(), row.date(), last));
            }
        }
        return holidays;
    }

    List<LocalDate> makeUpDays() {
        return rows.values().stream().filter(row -> !row.off()).map(Row::date).toList();
    }

    boolean isWorkday(LocalDate day) {
        var row = rows.get(day);
        if (row != null) {
            return !row.off();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    DueDate addWorkdays(LocalDate from, int workdays) {
        var day = from;
        boolean provisional = false;
        for (int counted = 0; counted < workdays; counted += isWorkday(day) ? 1 : 0) {
            day = day.plusDays(1);
            provisional |= !isArranged(day);
        }
        return new DueDate(day, provisional || !isArranged(day));
    }

    DueDate addDays(LocalDate from, int days) {
        var day = from;
        boolean provisional = false;
        for (int passed = 0; passed < days || !isWorkday(day); passed++) {
            day = day.plusDays(1);
            provisional |= !isArranged(day);
        }
        return new DueDate(day, provisional || !isArranged(day));
    }

    private boolean isOff(LocalDate day) {
        var row = rows.get(day);
        return row != null && row.off();
    }

    private static boolean isArranged(LocalDate day) {
        return day.getYear() >= 2023 && day.getYear() <= 2026;
    }
}
