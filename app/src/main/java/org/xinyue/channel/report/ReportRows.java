package org.xinyue.channel.report;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.Door;
import org.xinyue.intake.Channel;

/** Writes {@code door_report} and {@code door_report_step}. */
@Component
class ReportRows {
    private final JdbcClient database;

    ReportRows(JdbcClient database) {
        this.database = database;
    }

    /** The door entries of these cases, each in the form in which it is told: a system that has ended is told at its body's desk. */
    List<Report.Addressee> entries(Collection<UUID> cases, LocalDate today) {
        return database.sql("""
                        SELECT e.id, e.case_id, e.channel, e.body_id, e.own_number, CASE
                            WHEN EXISTS (SELECT 1 FROM channel_delivery_row r WHERE r.entry_id = e.id) THEN 'SHEET'
                            WHEN EXISTS (SELECT 1 FROM channel_client c WHERE c.id = e.client_id
                                AND c.valid_from <= :today AND (c.valid_to IS NULL OR c.valid_to > :today)) THEN 'FEED'
                            ELSE 'DESK' END AS form
                        FROM door_entry e WHERE e.case_id = any(:cases)
                        ORDER BY e.received_at, e.id
                        """)
                .param("today", today)
                .param("cases", cases.toArray(UUID[]::new))
                .query((set, row) -> new Report.Addressee(
                        set.getObject("id", UUID.class),
                        set.getObject("case_id", UUID.class),
                        new Door(Channel.valueOf(set.getString("channel")), set.getObject("body_id", UUID.class)),
                        set.getString("own_number"),
                        ReportForm.valueOf(set.getString("form"))))
                .list();
    }

    /** True when the entry was told that its own case was decided by this act, and that was not opened again. */
    boolean hasOwn(UUID entryId, Act act) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM door_report r
                            WHERE r.entry_id = :entry AND r.basis = 'OWN' AND r.act = :act AND NOT EXISTS (
                                SELECT 1 FROM door_report l WHERE l.entry_id = r.entry_id AND l.basis = 'OWN'
                                AND l.kind IN ('REOPENING', 'REVIEW') AND l.decided_at > r.decided_at))
                        """)
                .param("entry", entryId)
                .param("act", act.name())
                .query(Boolean.class)
                .single();
    }

    /** Writes a notice under the next number, unless the entry has been told of this decision. */
    void insert(Report report, ReceiptRung first, LocalDate firstOn) {
        var receipt = report.receipt();
        var to = report.to();
        var said = report.said();
        database.sql("""
                        INSERT INTO door_report (id, number, entry_id, channel, body_id, case_id, version, basis, form, kind,
                            act, decided_by, decided_at, facts, sent_at, due_on, next_rung, next_rung_on, receipt, receipt_at,
                            receipt_by)
                        SELECT :id, :year || '-' || lpad(n::text, greatest(6, length(n::text)), '0'), :entry, :channel, :body,
                            :case, :version, :basis, :form, :kind, :act, :by, :at, :facts, :sent, :due, :rung, :rungOn,
                            :receipt, :receiptAt, :receiptBy
                        FROM nextval('door_report_serial') n
                        ON CONFLICT (entry_id, case_id, version) DO NOTHING
                        """)
                .param("id", report.id())
                .param("year", "HG" + report.sentAt().atZone(Calendars.zone()).getYear())
                .param("entry", to.entryId())
                .param("channel", to.door().channel().name())
                .param("body", to.door().bodyId())
                .param("case", said.caseId())
                .param("version", said.version())
                .param("basis", report.basis().name())
                .param("form", to.form().name())
                .param("kind", said.kind().name())
                .param("act", said.act().name())
                .param("by", said.body(), Types.OTHER)
                .param("at", Timestamp.from(said.at()))
                .param("facts", said.facts())
                .param("sent", Timestamp.from(report.sentAt()))
                .param("due", report.dueOn())
                .param("rung", receipt == null ? first.name() : null, Types.VARCHAR)
                .param("rungOn", receipt == null ? firstOn : null, Types.DATE)
                .param("receipt", receipt == null ? null : receipt.how().name(), Types.VARCHAR)
                .param("receiptAt", receipt == null ? null : Timestamp.from(receipt.at()), Types.TIMESTAMP)
                .param("receiptBy", receipt == null ? null : receipt.by(), Types.VARCHAR)
                .update();
    }

    private static final String SIGN = """
            UPDATE door_report SET receipt = :how, receipt_at = :at, receipt_by = :by, receipt_batch = :batch,
                next_rung = NULL, next_rung_on = NULL
            """;

    private JdbcClient.StatementSpec signing(String where, Receipt receipt) {
        return database.sql(SIGN + where + " RETURNING id")
                .param("how", receipt.how().name())
                .param("at", Timestamp.from(receipt.at()))
                .param("by", receipt.by())
                .param("batch", receipt.batch(), Types.OTHER);
    }

    /** What waits at the entry because a linked case was decided by the same act; gives what was ended. */
    List<UUID> replace(UUID entryId, Act act, Receipt receipt) {
        return signing("WHERE entry_id = :entry AND act = :act AND basis = 'LINKED' AND receipt IS NULL", receipt)
                .param("entry", entryId)
                .param("act", act.name())
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    /** What waits at the doors of the one because the others were decided, and the other way round; gives what was ended. */
    List<UUID> part(UUID caseId, Collection<UUID> others, Receipt receipt) {
        return signing("""
                        WHERE basis = 'LINKED' AND receipt IS NULL AND (
                            (case_id = any(:others) AND entry_id IN (SELECT id FROM door_entry WHERE case_id = :case))
                            OR (case_id = :case AND entry_id IN (SELECT id FROM door_entry WHERE case_id = any(:others))))
                        """, receipt)
                .param("case", caseId)
                .param("others", others.toArray(UUID[]::new))
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    /** Signs for those of these notices that wait; gives which those were. */
    List<UUID> sign(Collection<UUID> ids, Receipt receipt) {
        return signing("WHERE id = any(:ids) AND receipt IS NULL", receipt)
                .param("ids", ids.toArray(UUID[]::new))
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    /** Signs for the oldest that wait for a sheet at these bodies' doors; gives which those were. */
    List<UUID> signSheet(Collection<UUID> bodies, int most, Receipt receipt) {
        return signing("""
                        WHERE id IN (SELECT id FROM door_report
                            WHERE body_id = any(:bodies) AND form = 'SHEET' AND receipt IS NULL
                            ORDER BY due_on, id LIMIT :most FOR UPDATE)
                        """, receipt)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("most", most)
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    /** A rung whose day has come. */
    record DueRung(Report report, ReceiptRung rung) {}

    /** Due rungs, the oldest first, locked against other nodes until the transaction ends. */
    List<DueRung> claim(LocalDate today, int limit) {
        return database.sql(ReportList.SELECT + """
                        WHERE r.next_rung_on IS NOT NULL AND r.next_rung_on <= :today
                        ORDER BY r.next_rung_on, r.id LIMIT :limit
                        FOR UPDATE OF r SKIP LOCKED
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((set, row) ->
                        new DueRung(ReportList.report(set), ReceiptRung.valueOf(set.getString("next_rung"))))
                .list();
    }

    /** Marks the rung as fired; false when it had fired before. */
    boolean mark(UUID id, ReceiptRung rung, Instant at) {
        return database.sql("""
                        INSERT INTO door_report_step (report_id, rung, fired_at) VALUES (:id, :rung, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("rung", rung.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Sets what comes next, nothing at the top of the ladder. */
    void advance(UUID id, @Nullable ReceiptRung next, @Nullable LocalDate on) {
        database.sql("UPDATE door_report SET next_rung = :rung, next_rung_on = :on WHERE id = :id AND receipt IS NULL")
                .param("rung", next == null ? null : next.name(), Types.VARCHAR)
                .param("on", on, Types.DATE)
                .param("id", id)
                .update();
    }
}
