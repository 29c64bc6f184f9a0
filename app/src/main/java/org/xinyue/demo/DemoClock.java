package org.xinyue.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The system's clock, which stands on a past day while the demonstration's cases are made, before anybody is served. */
final class DemoClock extends Clock {
    private final Clock system;
    private volatile @Nullable Instant standing;

    DemoClock(Clock system) {
        this.system = system;
    }

    void standAt(Instant instant) {
        standing = instant;
    }

    /** Some minutes later. */
    void pass(Duration time) {
        standing = Objects.requireNonNull(standing, "the clock is running").plus(time);
    }

    /** From now on it is the system's clock and nothing else. */
    void run() {
        standing = null;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }

    @Override
    public Instant instant() {
        var instant = standing;
        return instant == null ? system.instant() : instant;
    }
}
