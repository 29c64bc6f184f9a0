package org.xinyue.organisation.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Divisions;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Validity;

/** Rows of the register. Knows no rule. */
final class BodyStore {
    private final JdbcTemplate jdbc;

    /** One line of the register's own history. */
    record Change(UUID bodyId, String act, String detail, String by) {}

    BodyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return revision("SELECT revision FROM body_register");
    }

    /** Waits for other changes of the register and keeps them waiting until the transaction ends. */
    void lock() {
        revision("SELECT revision FROM body_register FOR UPDATE");
    }

    void touch() {
        jdbc.update("UPDATE body_register SET revision = nextval('body_revision')");
    }

    private long revision(String sql) {
        Long revision = jdbc.queryForObject(sql, Long.class);
        if (revision == null) {
            throw new IllegalStateException("body_register has lost its row");
        }
        return revision;
    }

    Snapshot load(Divisions divisions) {
        List<Body> bodies = jdbc.query("SELECT * FROM body", BodyStore::body);
        Map<UUID, List<String>> formerNames = new HashMap<>();
        jdbc.query("SELECT body_id, name FROM body_former_name ORDER BY until DESC", row -> {
            formerNames
                    .computeIfAbsent(row.getObject("body_id", UUID.class), id -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return new Snapshot(bodies, formerNames, divisions);
    }

    /** Adds the bodies; leaves alone those whose id is there already. */
    void insert(Collection<Body> bodies) {
        jdbc.batchUpdate("""
                INSERT INTO body (id, name, credit_code, kind, level, division_code, superior_id, competent_id,
                                  valid_from, valid_to, successor_id, credit_lead)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """, bodies.stream().map(BodyStore::inserted).toList());
    }

    private static @Nullable Object[] inserted(Body body) {
        return new @Nullable Object[] {
            body.id(),
            body.name(),
            body.creditCode() == null ? null : body.creditCode().value(),
            body.kind().name(),
            body.level().name(),
            body.divisionCode(),
            body.lines().superiorId(),
            body.lines().competentId(),
            body.validity().from(),
            body.validity().to(),
            body.validity().successorId(),
            body.creditLead()
        };
    }

    /** Writes name, lines and period of a body; what identifies it never changes. */
    void update(Body body) {
        jdbc.update(
                """
                UPDATE body
                   SET name = ?, superior_id = ?, competent_id = ?, valid_to = ?, successor_id = ?, version = version + 1
                 WHERE id = ?
                """,
                body.name(),
                body.lines().superiorId(),
                body.lines().competentId(),
                body.validity().to(),
                body.validity().successorId(),
                body.id());
    }

    void keepFormerName(UUID bodyId, String name, LocalDate until) {
        jdbc.update("""
                INSERT INTO body_former_name (body_id, name, until) VALUES (?, ?, ?)
                ON CONFLICT (body_id, until) DO NOTHING
                """, bodyId, name, until);
    }

    void record(Collection<Change> changes, Instant at) {
        jdbc.batchUpdate(
                "INSERT INTO body_change (id, body_id, act, detail, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new Object[] {
                            Keys.next(), change.bodyId(), change.act(), change.detail(), change.by(), Timestamp.from(at)
                        })
                        .toList());
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        String code = row.getString("credit_code");
        return new Body(
                row.getObject("id", UUID.class),
                row.getString("name"),
                code == null ? null : new CreditCode(code),
                BodyKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                row.getString("division_code"),
                new Lines(row.getObject("superior_id", UUID.class), row.getObject("competent_id", UUID.class)),
                new Validity(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("successor_id", UUID.class)),
                row.getBoolean("credit_lead"));
    }
}
