package org.xinyue.access.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** How long a session lasts (会话时限): so long without a request, and so long at most. */
@Component
public class SessionLimits {
    private final Duration idle;
    private final Duration longest;

    /** Both as {@code 30m} or {@code 12h}. */
    SessionLimits(
            @Value("${xinyue.session.idle:30m}") String quiet, @Value("${xinyue.session.longest:12h}") String whole) {
        idle = DurationStyle.detectAndParse(quiet);
        longest = DurationStyle.detectAndParse(whole);
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("会话时限有误：xinyue.session.idle 应大于零，且不超过 xinyue.session.longest。");
        }
    }

    public Duration idle() {
        return idle;
    }

    public Duration longest() {
        return longest;
    }

    /** When the session ends if nothing more is asked for after this moment. */
    public Instant endOf(OfficeSession session, Instant now) {
        Instant last = session.begunAt().plus(longest);
        Instant quiet = now.plus(idle);
        return quiet.isBefore(last) ? quiet : last;
    }

    boolean over(OfficeSession session, Instant now) {
        return !now.isBefore(session.seenAt().plus(idle))
                || !now.isBefore(session.begunAt().plus(longest));
    }
}
