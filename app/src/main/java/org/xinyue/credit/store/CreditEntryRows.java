package org.xinyue.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.EntryStatus;
import org.xinyue.credit.Operation;
import org.xinyue.credit.Severity;

/** SQL of the table {@code credit_entry}. */
@Component
public class CreditEntryRows {
    private static final String NEWEST =
            "NOT EXISTS (SELECT 1 FROM credit_entry n WHERE n.entry_id = e.entry_id AND n.version > e.version)";

    private final JdbcClient database;

    public CreditEntryRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds a version; false when somebody else has just added one of this number. */
    public boolean insert(CreditEntry entry) {
        var subject = entry.subject();
        var finding = entry.finding();
        var basis = entry.basis();
        var stamp = entry.stamp();
        var source = basis.source();
        return database.sql("""
                        INSERT INTO credit_entry (entry_id, version, body_id, body_name, body_code, division, kind, item, severity,
                            ground, facts, document, confirming_body, confirming_name, confirmed_on, case_id, case_version,
                            last_day, status, objected, operation, reason, recorded_by, recorded_at, digest)
                        VALUES (:id, :version, :body, :name, :code, :division, :kind, :item, :severity, :ground, :facts, :document,
                            :confirming, :confirmingName, :confirmedOn, :case, :caseVersion, :lastDay, :status, :objected,
                            :operation, :reason, :by, :at, :digest)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", entry.id())
                        .param("version", entry.version())
                        .param("body", subject.bodyId())
                        .param("name", subject.name())
                        .param("code", subject.creditCode(), Types.VARCHAR)
                        .param("division", subject.division())
                        .param("kind", finding.kind().name())
                        .param("item", finding.item())
                        .param("severity", finding.severity().name())
                        .param("ground", finding.ground())
                        .param("facts", finding.facts())
                        .param("document", basis.document())
                        .param("confirming", basis.confirmingBody())
                        .param("confirmingName", basis.confirmingName())
                        .param("confirmedOn", basis.confirmedOn())
                        .param("case", source == null ? null : source.caseId(), Types.OTHER)
                        .param("caseVersion", source == null ? null : source.version(), Types.INTEGER)
                        .param("lastDay", entry.lastDay())
                        .param("status", entry.status().name())
                        .param("objected", entry.objected())
                        .param("operation", stamp.operation().name())
                        .param("reason", stamp.reason())
                        .param("by", stamp.by())
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("digest", stamp.digest())
                        .update()
                > 0;
    }

    /** Every version of an entry, the oldest first; empty when there is none. */
    public List<CreditEntry> versions(UUID entryId) {
        return database.sql("SELECT * FROM credit_entry WHERE entry_id = :id ORDER BY version")
                .param("id", entryId)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What stands of an entry. */
    public Optional<CreditEntry> newest(UUID entryId) {
        return database.sql("SELECT * FROM credit_entry WHERE entry_id = :id ORDER BY version DESC LIMIT 1")
                .param("id", entryId)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** What stands of the entry that this case brought about. */
    public Optional<CreditEntry> ofCase(UUID caseId) {
        return database.sql("SELECT * FROM credit_entry WHERE case_id = :case ORDER BY version DESC LIMIT 1")
                .param("case", caseId)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** What stood of the entries of these bodies before that moment, the latest confirmation first. */
    public List<CreditEntry> ofBodies(Collection<UUID> bodies, Instant before) {
        return database.sql("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (entry_id) * FROM credit_entry
                            WHERE body_id = any(:bodies) AND recorded_at < :before
                            ORDER BY entry_id, version DESC) e
                        ORDER BY confirmed_on DESC, entry_id DESC
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> entry(row))
                .list();
    }

    /** Those of these entries that there are, as they stand. */
    public List<CreditEntry> newest(Collection<UUID> entries) {
        return database.sql("SELECT e.* FROM credit_entry e WHERE e.entry_id = any(:ids) AND " + NEWEST)
                .param("ids", entries.toArray(UUID[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /**
     * What a list asks for.
     *
     * @param prefixes beginnings of division codes; with {@code ""} every division
     * @param bodies also those of these bodies, and those they confirmed
     * @param words part of a body's name, "" for all
     * @param kind null for all
     * @param after id of the last entry of the page before, null for the first page
     */
    public record Wanted(
            List<String> prefixes,
            Collection<UUID> bodies,
            String words,
            @Nullable EntryKind kind,
            @Nullable UUID after) {}

    /** Entries as they stand, the latest confirmation first. */
    public List<CreditEntry> page(Wanted wanted, int limit) {
        return database.sql("""
                        SELECT e.* FROM credit_entry e
                        WHERE (e.division LIKE any(:prefixes) OR e.body_id = any(:bodies) OR e.confirming_body = any(:bodies))
                            AND position(:words IN e.body_name) > 0
                            AND (:kind = '' OR e.kind = :kind)
                            AND (cast(:after AS uuid) IS NULL OR (e.confirmed_on, e.entry_id) < (
                                SELECT a.confirmed_on, a.entry_id FROM credit_entry a WHERE a.entry_id = cast(:after AS uuid)
                                ORDER BY a.version DESC LIMIT 1))
                            AND %s
                        ORDER BY e.confirmed_on DESC, e.entry_id DESC LIMIT :limit
                        """.formatted(NEWEST))
                .param(
                        "prefixes",
                        wanted.prefixes().stream().map(prefix -> prefix + "%").toArray(String[]::new))
                .param("bodies", wanted.bodies().toArray(UUID[]::new))
                .param("words", wanted.words())
                .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
                .param("after", wanted.after() == null ? null : wanted.after().toString())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Confirmed breaches that everybody may see on this day, the latest first. */
    public List<CreditEntry> shown(LocalDate day, String words, @Nullable UUID after, int limit) {
        return database.sql("""
                        SELECT e.* FROM credit_entry e
                        WHERE e.kind = 'BREACH' AND e.severity <> 'MINOR' AND e.status = 'VALID'
                            AND e.confirmed_on <= :day AND e.last_day >= :day AND position(:words IN e.body_name) > 0
                            AND (cast(:after AS uuid) IS NULL OR (e.confirmed_on, e.entry_id) < (
                                SELECT a.confirmed_on, a.entry_id FROM credit_entry a WHERE a.entry_id = cast(:after AS uuid)
                                ORDER BY a.version DESC LIMIT 1))
                            AND %s
                        ORDER BY e.confirmed_on DESC, e.entry_id DESC LIMIT :limit
                        """.formatted(NEWEST))
                .param("day", day)
                .param("words", words)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Entries that stood to the end of this day and were neither repaired nor revoked. */
    public List<CreditEntry> expired(LocalDate lastDay) {
        return database.sql(
                        "SELECT e.* FROM credit_entry e WHERE e.last_day = :day AND e.status = 'VALID' AND " + NEWEST)
                .param("day", lastDay)
                .query((row, number) -> entry(row))
                .list();
    }

    private static CreditEntry entry(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        return new CreditEntry(
                row.getObject("entry_id", UUID.class),
                row.getInt("version"),
                new CreditEntry.Subject(
                        row.getObject("body_id", UUID.class),
                        row.getString("body_name"),
                        row.getString("body_code"),
                        row.getString("division")),
                new CreditEntry.Finding(
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("item"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("ground"),
                        row.getString("facts")),
                new CreditEntry.Basis(
                        row.getString("document"),
                        row.getObject("confirming_body", UUID.class),
                        row.getString("confirming_name"),
                        row.getObject("confirmed_on", LocalDate.class),
                        caseId == null ? null : new CreditEntry.Source(caseId, row.getInt("case_version"))),
                row.getObject("last_day", LocalDate.class),
                EntryStatus.valueOf(row.getString("status")),
                row.getBoolean("objected"),
                new CreditEntry.Stamp(
                        Operation.valueOf(row.getString("operation")),
                        row.getString("reason"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("digest")));
    }
}
