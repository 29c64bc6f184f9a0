package org.xinyue.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it; it shows the time of Asia/Shanghai. */
public final class TestClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private volatile Instant now;

    private TestClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Nine o'clock in the morning of that day, {@code 2026-03-02}. */
    public static TestClock at(String day) {
        return at(LocalDate.parse(day).atTime(LocalTime.of(9, 0)));
    }

    public static TestClock at(LocalDateTime time) {
        return new TestClock(time.atZone(ZONE).toInstant(), ZONE);
    }

    /** Sets the clock to nine o'clock of another day, later or earlier. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(9, 0)));
    }

    public void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void advanceDays(int days) {
        advance(Duration.ofDays(days));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A copy that shows another zone; it is set on its own from then on. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
