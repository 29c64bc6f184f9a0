package org.xinyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Who read or did what (审计日志). Lines are only ever added; each carries the digest of the one before, so that a line
 * changed or taken out behind the application's back shows.
 */
@Service
@Implements(Clause.B4_SECRETS)
public class AuditTrail {
    static final String START = "0".repeat(64);
    /** Also held by {@code audit_head()}. */
    private static final long LOCK = 6000;

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a line in the caller's transaction: it stands if and only if the act does. Call it last, because lines are
     * numbered one after another until the commit.
     *
     * @param detail more about the act, "" when there is nothing to say
     */
    @Transactional
    public void record(Actor actor, String act, String subject, String detail) {
        append(actor, act, subject, detail);
    }

    /** Adds a line in a transaction of its own: a read stays recorded whatever becomes of the caller. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRead(Actor actor, String act, String subject, String detail) {
        append(actor, act, subject, detail);
    }

    private void append(Actor actor, String act, String subject, String detail) {
        Head head = database.sql("SELECT number, digest FROM audit_head()")
                .query((row, number) -> new Head(row.getLong("number"), row.getString("digest")))
                .optional()
                .orElse(new Head(0, START));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var unsigned = new AuditEntry(
                head.number() + 1, at, actor.personIdOrNull(), actor.label(), act, subject, detail, head.digest(), "");
        insert(unsigned, new LineDigest().of(unsigned));
    }

    /** One writer at a time until its commit: a chain has no place for two next lines. */
    void hold() {
        database.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    void insert(AuditEntry entry, String digest) {
        database.sql("""
                        INSERT INTO audit_entry (number, at, actor_id, actor, act, subject, detail, previous, digest)
                        VALUES (:number, :at, :id, :actor, :act, :subject, :detail, :previous, :digest)
                        """)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("id", entry.actorId(), java.sql.Types.OTHER)
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", entry.previous())
                .param("digest", digest)
                .update();
    }

    /** The newest lines, newest first. */
    public List<AuditEntry> latest(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    /** Lines with a smaller number, newest first: the next page after the last line shown. */
    public List<AuditEntry> before(long number, int limit) {
        return database.sql("SELECT * FROM audit_entry WHERE number < :number ORDER BY number DESC LIMIT :limit")
                .param("number", number)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** What this person did of one kind, newest first; for showing people their own sign-ins. */
    public List<AuditEntry> of(UUID personId, String act, int limit) {
        return database.sql("""
                        SELECT * FROM audit_entry WHERE actor_id = :person AND act = :act
                        ORDER BY number DESC LIMIT :limit
                        """)
                .param("person", personId)
                .param("act", act)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** What was read or done about this subject, newest first; for showing those who answer for it. */
    public List<AuditEntry> about(String subject, int limit) {
        return database.sql("SELECT * FROM audit_entry WHERE subject = :subject ORDER BY number DESC LIMIT :limit")
                .param("subject", subject)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /**
     * What the trail says about one subject.
     *
     * @param lines how many there are
     * @param latest the newest of them, newest first
     */
    public record Extract(long lines, List<AuditEntry> latest) {
        public Extract {
            latest = List.copyOf(latest);
        }
    }

    /** As {@link #about}, with the number of all lines there are; in one statement. */
    public Extract extract(String subject, int limit) {
        return database.sql("""
                        SELECT e.*, (SELECT count(*) FROM audit_entry c WHERE c.subject = :subject) AS lines
                        FROM audit_entry e WHERE e.subject = :subject ORDER BY e.number DESC LIMIT :limit
                        """).param("subject", subject).param("limit", limit).query(AuditTrail::extracted);
    }

    private static Extract extracted(ResultSet rows) throws SQLException {
        var latest = new ArrayList<AuditEntry>();
        long lines = 0;
        while (rows.next()) {
            lines = rows.getLong("lines");
            latest.add(row(rows, latest.size()));
        }
        return new Extract(lines, latest);
    }

    private static AuditEntry row(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("digest"));
    }

    private record Head(long number, String digest) {}
}
