package org.xinyue.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed attempts, counted for the login and for the address. From the fifth failure of a login and the twentieth of an
 * address each further one doubles the wait, from one minute to one hour. Keys are digests: what people type into the
 * wrong field is not kept.
 */
@Component
public class Lockout {
    static final int LOGIN_PATIENCE = 5;
    static final int ADDRESS_PATIENCE = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    Lockout(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long nothing from this login or address is looked at; zero when attempts are open. */
    public Duration remaining(String login, String address) {
        Instant now = clock.instant();
        return database.sql("SELECT max(locked_until) FROM sign_in_failure WHERE key IN (:keys)")
                .param("keys", List.of(loginKey(login), addressKey(address)))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** Counts one more failure. */
    @Transactional
    public void failed(String login, String address) {
        database.sql("DELETE FROM sign_in_failure WHERE last_at < :stale")
                .param("stale", at(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
        count(loginKey(login), LOGIN_PATIENCE);
        count(addressKey(address), ADDRESS_PATIENCE);
    }

    private void count(String key, int patience) {
        Instant now = clock.instant();
        int failures = database.sql("""
                        INSERT INTO sign_in_failure AS known (key, failures, last_at) VALUES (:key, 1, :now)
                        ON CONFLICT (key) DO UPDATE SET failures = known.failures + 1, last_at = excluded.last_at
                        RETURNING failures
                        """)
                .param("key", key)
                .param("now", at(now))
                .query(Integer.class)
                .single();
        if (failures >= patience) {
            database.sql("UPDATE sign_in_failure SET locked_until = :until WHERE key = :key")
                    .param("until", at(now.plus(waitAfter(failures - patience))))
                    .param("key", key)
                    .update();
        }
    }

    private static Duration waitAfter(int further) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(further, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /**
     * Forgets the failures of the login and gives how many they were. The address keeps its count: one account of one's own
     * must not open the door for guessing at others.
     */
    public int succeeded(String login) {
        return database.sql("DELETE FROM sign_in_failure WHERE key = :key RETURNING failures")
                .param("key", loginKey(login))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private String loginKey(String login) {
        return "login:" + digest(NewPerson.normalised(login));
    }

    private String addressKey(String address) {
        return "address:" + digest(address);
    }

    private String digest(String value) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret()));
        byte[] bytes = value.getBytes(UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /** Made by the migration, one for each installation: without it digests of addresses could be tried out. */
    private byte[] secret() {
        return database.sql("SELECT secret FROM access_secret")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
