package org.xinyue.intake.code;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong codes by address (错误次数): after the third, each further one doubles the wait, up to a quarter of an hour; an hour
 * without one forgets them. A right code forgets nothing, or whoever has one could guess others for free.
 */
@Component
public class Attempts {
    private static final int FREE = 3;
    private static final int FIRST_WAIT_SECONDS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final JdbcClient database;

    private record Known(int failures, Instant failedAt, Instant notBefore) {}

    public Attempts(JdbcClient database) {
        this.database = database;
    }

    /**
     * How long the address must wait from now; zero when it need not, and never longer than its failures earned, though the clock
     * was set back meanwhile. Attempts of one address then go one by one.
     */
    public Duration wait(String address, Instant now) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:address, 8000))")
                .param("address", address)
                .query((row, number) -> true)
                .single();
        Known known = known(address);
        if (!known.notBefore().isAfter(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, known.notBefore());
        Duration earned = after(known.failures());
        return left.compareTo(earned) > 0 ? earned : left;
    }

    /** Notes how it went, in one statement either way; gives how long the address must wait after this attempt. */
    public Duration note(String address, boolean right, Instant now) {
        Known known = known(address);
        boolean forgotten = known.failedAt().plus(FORGOTTEN_AFTER).isBefore(now);
        int failures = (forgotten ? 0 : known.failures()) + (right ? 0 : 1);
        Duration wait = right ? Duration.ZERO : after(failures);
        Instant failedAt = right ? known.failedAt() : now;
        database.sql("""
                        INSERT INTO code_attempt (address_mark, failures, failed_at, not_before)
                        VALUES (:address, :failures, :failed, :until)
                        ON CONFLICT (address_mark) DO UPDATE
                        SET failures = excluded.failures, failed_at = excluded.failed_at, not_before = excluded.not_before
                        """)
                .param("address", address)
                .param("failures", failures)
                .param("failed", failedAt.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(wait).atOffset(ZoneOffset.UTC))
                .update();
        return wait;
    }

    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds((long) FIRST_WAIT_SECONDS << Math.min(failures - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Known known(String address) {
        return database.sql("SELECT failures, failed_at, not_before FROM code_attempt WHERE address_mark = :address")
                .param("address", address)
                .query((row, number) -> new Known(
                        row.getInt("failures"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("not_before", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Known(0, Instant.EPOCH, Instant.EPOCH));
    }
}
