package org.xinyue.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;

/** Dates, times, sizes and stages as the workbench writes them. */
public final class Wording {
    private static final String WEEKDAYS = "一二三四五六日";
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long KILO = 1024;

    private Wording() {}

    /** The day in the region on which this moment lies. */
    public static LocalDate dayOf(Instant at) {
        return at.atZone(Calendars.zone()).toLocalDate();
    }

    /** E.g. 11-24（二）; with the year in front when it is not this one. */
    public static String day(LocalDate day, LocalDate today) {
        return shortDay(day, today) + "（" + weekday(day) + "）";
    }

    /** E.g. 11-16 09:12; with the year in front when it is not this one. */
    public static String time(Instant at, LocalDate today) {
        return shortDay(dayOf(at), today) + " " + clockTime(at);
    }

    /** E.g. 09:12. */
    public static String clockTime(Instant at) {
        return CLOCK_TIME.format(at.atZone(Calendars.zone()));
    }

    private static String shortDay(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? MONTH_DAY.format(day) : day.toString();
    }

    /** One character, 一 to 日. */
    public static String weekday(LocalDate day) {
        int at = day.getDayOfWeek().getValue() - 1;
        return WEEKDAYS.substring(at, at + 1);
    }

    /** E.g. 2.4 MB. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        long tenths = bytes * 10 / (bytes < KILO * KILO ? KILO : KILO * KILO);
        return tenths / 10 + "." + tenths % 10 + (bytes < KILO * KILO ? " kB" : " MB");
    }

    /** The stage as a tag: blue waits, amber is being worked on, red is a confirmed breach, green is answered. */
    public static Tag tag(Stage stage) {
        var tone = switch (stage) {
            case SUBMITTED, ACCEPTED, TRANSFERRED, HANDED_BACK, ANSWERING, UNDER_REVIEW -> Tone.BLUE;
            case VERIFYING, FOUNDED, RECTIFYING, EXTENSION_ASKED, RECTIFICATION_REPORTED -> Tone.AMBER;
            case CONFIRMATION_NOTICED, CONFIRMED -> Tone.RED;
            case ANSWERED, CLOSED -> Tone.GREEN;
            case DRAFT, COMPLETING, REFUSED, MERGED, WITHDRAWN, FORWARDED -> Tone.GREY;
        };
        return new Tag(tone, stage.label());
    }
}
