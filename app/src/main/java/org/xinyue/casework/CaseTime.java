package org.xinyue.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.WorkCalendar;

/** What day it is in the region, and which days are working days. */
@Component
public class CaseTime {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Calendars calendars;

    public CaseTime(Clock clock, Calendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Now, to the millisecond that the database and the digests keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in the region. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** The day in the region at that moment. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, REGION);
    }

    /** The calendar in force. */
    public WorkCalendar calendar() {
        return calendars.current();
    }
}
