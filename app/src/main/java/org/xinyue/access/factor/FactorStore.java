package org.xinyue.access.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of second factors and recovery codes. */
@Repository
class FactorStore {
    /** So long a drawn secret may be proven. */
    private static final Duration PENDING = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    FactorStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True when a secret is in use. */
    boolean held(UUID personId) {
        return inUse(personId).isPresent();
    }

    /** The sealed secret in use. */
    Optional<byte[]> inUse(UUID personId) {
        return bytes("SELECT sealed FROM second_factor WHERE person_id = :person AND sealed IS NOT NULL", personId);
    }

    /** A sealed secret that this session drew a short while ago, and that has not given a right code yet. */
    Optional<byte[]> pending(UUID personId, UUID session) {
        return database.sql("""
                        SELECT pending FROM second_factor WHERE person_id = :person AND pending IS NOT NULL
                          AND pending_for = :session AND pending_at > :since
                        """)
                .param("person", personId)
                .param("session", session)
                .param("since", now().minus(PENDING))
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private Optional<byte[]> bytes(String statement, UUID personId) {
        return database.sql(statement)
                .param("person", personId)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void begin(UUID personId, UUID session, byte[] pending) {
        database.sql("""
                        INSERT INTO second_factor (person_id, pending, pending_at, pending_for)
                        VALUES (:person, :pending, :now, :session)
                        ON CONFLICT (person_id) DO UPDATE SET pending = excluded.pending,
                          pending_at = excluded.pending_at, pending_for = excluded.pending_for
                        """)
                .param("person", personId)
                .param("session", session)
                .param("pending", pending)
                .param("now", now())
                .update();
    }

    /** Puts the secret that was proven to use, the step of its first code used up; false when another was drawn meanwhile. */
    boolean confirm(UUID personId, byte[] pending, long step) {
        return database.sql("""
                                UPDATE second_factor SET sealed = pending, confirmed_at = :now, last_step = :step,
                                  pending = NULL, pending_at = NULL, pending_for = NULL
                                WHERE person_id = :person AND pending = :pending
                                """)
                        .param("now", now())
                        .param("step", step)
                        .param("person", personId)
                        .param("pending", pending)
                        .update()
                == 1;
    }

    /** Uses a step up; false when it or a later one was used before. One statement, so that two at once do not both pass. */
    boolean use(UUID personId, long step) {
        return database.sql(
                                "UPDATE second_factor SET last_step = :step WHERE person_id = :person AND last_step < :step")
                        .param("step", step)
                        .param("person", personId)
                        .update()
                == 1;
    }

    void recovery(UUID personId, Collection<String> digests) {
        database.sql("DELETE FROM recovery_code WHERE person_id = :person")
                .param("person", personId)
                .update();
        for (String digest : digests) {
            database.sql("INSERT INTO recovery_code (person_id, digest) VALUES (:person, :digest)")
                    .param("person", personId)
                    .param("digest", digest)
                    .update();
        }
    }

    /** Uses a recovery code up; false when there is none like it that is unused. */
    boolean recover(UUID personId, String digest) {
        return database.sql("""
                                UPDATE recovery_code SET used_at = :now
                                WHERE person_id = :person AND digest = :digest AND used_at IS NULL
                                """)
                        .param("now", now())
                        .param("person", personId)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    int recoveryLeft(UUID personId) {
        return database.sql("SELECT count(*) FROM recovery_code WHERE person_id = :person AND used_at IS NULL")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    void remove(UUID personId) {
        database.sql("DELETE FROM recovery_code WHERE person_id = :person")
                .param("person", personId)
                .update();
        database.sql("DELETE FROM second_factor WHERE person_id = :person")
                .param("person", personId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
