package org.xinyue.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people and their offices. */
@Repository
class PersonStore {
    private final JdbcClient database;
    private final Clock clock;

    PersonStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What sign-in needs to know of a person. */
    record Credential(
            UUID id,
            String login,
            String name,
            String hash,
            int version,
            boolean mustChange,
            boolean disabled,
            boolean expired,
            boolean factor) {
        @Override
        public String toString() {
            return "Credential[" + id + "]";
        }
    }

    /** A password to be stored. */
    record Secret(String hash, boolean mustChange, @Nullable Instant expiresAt) {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    boolean anybody() {
        return database.sql("SELECT EXISTS (SELECT FROM person)")
                .query(Boolean.class)
                .single();
    }

    /** One change of people at a time: rules that look at several rows hold. Released at the end of the transaction. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(3000)")
                .query((row, number) -> true)
                .single();
    }

    /** False when the login is taken. */
    boolean insert(UUID id, NewPerson person, Secret secret, Instant now) {
        return database.sql("""
                        INSERT INTO person (id, login, name, password, must_change, password_expires_at, created_at)
                        VALUES (:id, :login, :name, :password, :change, :expires, :now) ON CONFLICT (login) DO NOTHING
                        """)
                        .param("id", id)
                        .param("login", person.login())
                        .param("name", person.name())
                        .param("password", secret.hash())
                        .param("change", secret.mustChange())
                        .param("expires", at(secret.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Credential> credential(String login) {
        return database.sql(CREDENTIAL + " WHERE login = :login")
                .param("login", login)
                .query((set, row) -> credential(set))
                .optional();
    }

    Optional<Credential> credential(UUID personId) {
        return database.sql(CREDENTIAL + " WHERE id = :id")
                .param("id", personId)
                .query((set, row) -> credential(set))
                .optional();
    }

    /** Replaces the password and ends every session made under the old one. */
    void password(UUID personId, Secret secret) {
        database.sql("""
                        UPDATE person SET password = :password, must_change = :change, password_expires_at = :expires,
                          credential_version = credential_version + 1 WHERE id = :id
                        """)
                .param("password", secret.hash())
                .param("change", secret.mustChange())
                .param("expires", at(secret.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", personId)
                .update();
    }

    void disabled(UUID personId, @Nullable Instant since) {
        database.sql("""
                        UPDATE person SET disabled_at = :since, credential_version = credential_version + 1 WHERE id = :id
                        """)
                .param("since", at(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", personId)
                .update();
    }

    /** Ends every session of the person; gives the version that a new one must carry. */
    int endSessions(UUID personId) {
        return database.sql("""
                        UPDATE person SET credential_version = credential_version + 1 WHERE id = :id
                        RETURNING credential_version
                        """).param("id", personId).query(Integer.class).single();
    }

    /** True when one of these roles asks for a second factor. */
    boolean asksForFactor(Set<Role> roles) {
        return !roles.isEmpty()
                && database.sql("SELECT EXISTS (SELECT FROM factor_rule WHERE role IN (:roles))")
                        .param("roles", roles.stream().map(Role::name).toList())
                        .query(Boolean.class)
                        .single();
    }

    /** True while nobody was ever given the role. */
    boolean neverGiven(Role role) {
        return database.sql("SELECT NOT EXISTS (SELECT FROM appointment WHERE role = :role)")
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void insert(Appointment appointment, String by, Instant now) {
        database.sql("""
                        INSERT INTO appointment (id, person_id, body_id, role, valid_from, valid_to, created_by, created_at)
                        VALUES (:id, :person, :body, :role, :from, :to, :by, :now)
                        """)
                .param("id", appointment.id())
                .param("person", appointment.personId())
                .param("body", appointment.bodyId())
                .param("role", appointment.role().name())
                .param("from", appointment.from())
                .param("to", appointment.to(), Types.DATE)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void end(UUID appointmentId, LocalDate to, String by) {
        database.sql("UPDATE appointment SET valid_to = :to, ended_by = :by WHERE id = :id")
                .param("to", to)
                .param("by", by)
                .param("id", appointmentId)
                .update();
    }

    Optional<Appointment> appointment(UUID id) {
        return database.sql(APPOINTMENT + " WHERE id = :id")
                .param("id", id)
                .query((set, row) -> appointment(set))
                .optional();
    }

    List<Appointment> appointments(UUID personId) {
        return database.sql(APPOINTMENT + " WHERE person_id = :person ORDER BY valid_from DESC, id DESC")
                .param("person", personId)
                .query((set, row) -> appointment(set))
                .list();
    }

    /** People of enabled accounts who hold the role on the day. */
    List<UUID> holders(Role role, LocalDate day) {
        return database.sql("""
                        SELECT DISTINCT a.person_id FROM appointment a JOIN person p ON p.id = a.person_id
                        WHERE a.role = :role AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day)
                          AND p.disabled_at IS NULL
                        """)
                .param("role", role.name())
                .param("day", day)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** True when somebody else holds the role on the day, whose account is open or was closed after the moment. */
    boolean heldByAnother(UUID personId, Role role, LocalDate day, Instant closedAfter) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM appointment a JOIN person p ON p.id = a.person_id
                        WHERE a.person_id <> :person AND a.role = :role AND a.valid_from <= :day
                          AND (a.valid_to IS NULL OR a.valid_to > :day)
                          AND (p.disabled_at IS NULL OR p.disabled_at > :closed))
                        """)
                .param("person", personId)
                .param("role", role.name())
                .param("day", day)
                .param("closed", at(closedAfter))
                .query(Boolean.class)
                .single();
    }

    /** People whose login or name contains the text, by login after the given one. */
    List<Credential> search(String text, String afterLogin, int limit) {
        return database.sql(CREDENTIAL + """
                         WHERE login > :after AND (:text = '' OR position(:text IN login) > 0 OR position(:text IN name) > 0)
                        ORDER BY login LIMIT :limit
                        """)
                .param("after", afterLogin)
                .param("text", text)
                .param("limit", limit)
                .query((set, row) -> credential(set))
                .list();
    }

    private static final String CREDENTIAL = """
            SELECT id, login, name, password, credential_version, must_change, disabled_at, password_expires_at,
              EXISTS (SELECT FROM second_factor f WHERE f.person_id = person.id AND f.confirmed_at IS NOT NULL) AS factor
            FROM person""";
    private static final String APPOINTMENT =
            "SELECT id, person_id, body_id, role, valid_from, valid_to FROM appointment";

    private Credential credential(ResultSet row) throws SQLException {
        OffsetDateTime expires = row.getObject("password_expires_at", OffsetDateTime.class);
        return new Credential(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("password"),
                row.getInt("credential_version"),
                row.getBoolean("must_change"),
                row.getObject("disabled_at") != null,
                expires != null && !clock.instant().isBefore(expires.toInstant()),
                row.getBoolean("factor"));
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("body_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
