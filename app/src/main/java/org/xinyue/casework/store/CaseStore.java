package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;

/** Cases, their history and their ledger in PostgreSQL. An act is one statement: case, history line and clocks stand or fall together. */
@Repository
public class CaseStore {
    /** Ended rows matter only where a clock may be revived or resumed. */
    private static final String CASE = """
            select c.*, coalesce(
                (select json_agg(row_to_json(d) order by d.started_at, d.id) from deadline d
                 where d.case_id = c.id and (:whole or d.outcome is null or c.stage in
                    ('COMPLETING', 'TRANSFERRED', 'RECTIFICATION_REPORTED', 'CONFIRMATION_NOTICED'))),
                '[]'::json) as ledger
            from case_file c
            where c.id = :id
            """;

    private static final String MOVED = """
            with moved as (
                update case_file
                set stage = :stage, version = version + 1, progress = :progress::jsonb, verifier_id = :verifier,
                    reviewer_id = :reviewer, merged_into = coalesce(:mergedInto, merged_into), digest = :digest
                where id = :id and version = :version
                returning id
            ),
            """;

    private static final String BEGUN = """
            with moved as (
                insert into case_file (id, number, channel, title, stage, version, procedure, progress, receiver_id,
                    transferrer_id, respondent_id, lodged_at, digest)
                values (:id, :number, :channel, :title, :stage, 1, :procedure, :progress::jsonb, :receiver,
                    :transferrer, :respondent, :lodgedAt, :digest)
                returning id
            ),
            """;

    private static final String LOGGED = """
            logged as (
                insert into event_log (subject, version, act, clause, procedure, party, actor, person_id, body_id,
                    stage_from, stage_to, at, decision, digest)
                select id, :lineVersion, :act, :clause, :procedure, :party, :actor, :personId, :bodyId,
                    :stageFrom, :stage, :at, :decision::jsonb, :digest
                from moved
            ), ended as (
                update deadline d
                set outcome = e.outcome, ended_on = e.ended_on, ended_consumed = e.ended_consumed,
                    next_step = null, next_step_on = null
                from moved, json_to_recordset(:ended::json)
                    as e(id uuid, outcome text, ended_on date, ended_consumed int)
                where d.case_id = moved.id and d.id = e.id and d.outcome is null
            ), started as (
                insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed,
                    due_on, provisional, follows, because, started_at, next_step, next_step_on)
                select s.id, moved.id, s.kind, s.body_id, s.period_unit, s.period_length, s.running_since, t.consumed,
                    t.due_on, t.provisional, s.follows, s.because, :at, t.next_step, t.next_step_on
                from moved, json_to_recordset(:started::json)
                    as s(id uuid, kind text, body_id uuid, period_unit text, period_length int, running_since date,
                        dated json, follows uuid, because text),
                    json_to_record(s.dated)
                    as t(consumed int, due_on date, provisional boolean, next_step text, next_step_on date)
            )
            select count(*) from moved
            """;

    private static final String ACT = MOVED + LOGGED;
    private static final String BEGIN = BEGUN + LOGGED;

    private final JdbcClient jdbc;
    private final DecisionJson json = new DecisionJson();
    private final LedgerRows rows = new LedgerRows();
    private final CaseRows cases = new CaseRows();

    public CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new serial for the public number; gaps are possible and mean nothing. */
    public long nextSerial() {
        return jdbc.sql("select nextval('case_serial')").query(Long.class).single();
    }

    /** True when there is a case with this id. */
    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from case_file where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The case with the rows of its ledger that an act may touch. */
    public Optional<CaseRow> find(UUID id) {
        return find(id, false);
    }

    /** The case with its whole ledger. */
    public Optional<CaseRow> findWhole(UUID id) {
        return find(id, true);
    }

    private Optional<CaseRow> find(UUID id, boolean whole) {
        return jdbc.sql(CASE)
                .param("whole", whole)
                .param("id", id)
                .query((set, row) -> caseRow(set))
                .optional();
    }

    /**
     * Writes an act.
     *
     * @return false when the case has moved on since it was read: nothing is written
     */
    public boolean write(CaseChange change, WorkCalendar calendar) {
        return line(jdbc.sql(ACT), change, calendar)
                        .param("verifier", change.after().parties().verifier())
                        .param("reviewer", change.after().parties().reviewer())
                        .param("mergedInto", change.mergedInto())
                        .param("version", change.before().version())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Writes a case with its first act.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one with this id
     */
    public void begin(CaseChange change, WorkCalendar calendar) {
        var file = change.before();
        var parties = file.state().parties();
        line(jdbc.sql(BEGIN), change, calendar)
                .param("number", file.number())
                .param("channel", file.channel().name())
                .param("title", file.title())
                .param("receiver", parties.receiver())
                .param("transferrer", parties.transferrer())
                .param("respondent", parties.respondent())
                .param("lodgedAt", Timestamp.from(file.lodgedAt()))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec line(JdbcClient.StatementSpec sql, CaseChange change, WorkCalendar calendar) {
        var line = change.line();
        var after = change.after();
        return sql.param("id", change.before().id())
                .param("stage", after.stage().name())
                .param("progress", json.write(after.progress()))
                .param("digest", HexFormat.of().parseHex(line.digest()))
                .param("lineVersion", line.version())
                .param("act", line.act().name())
                .param("clause", line.clause().id())
                .param("procedure", line.seal().procedureVersion())
                .param("party", line.party().name())
                .param("actor", line.actor())
                .param("personId", line.author().personId())
                .param("bodyId", line.bodyId())
                .param("stageFrom", line.from().name())
                .param("at", Timestamp.from(line.at()))
                .param("decision", json.write(line.decision()))
                .param("ended", rows.ended(change.ledger().ended()))
                .param("started", rows.started(change.ledger().started(), after.parties(), calendar));
    }

    /** The history, oldest first, from the given version on. */
    public List<HistoryLine> history(UUID caseId, int afterVersion) {
        return jdbc.sql("select * from event_log where subject = ? and version > ? order by version")
                .params(caseId, afterVersion)
                .query((set, row) -> line(set))
                .list();
    }

    private HistoryLine line(ResultSet set) throws SQLException {
        var act = Act.valueOf(set.getString("act"));
        return new HistoryLine(
                set.getInt("version"),
                instant(set, "at"),
                act,
                Clause.of(set.getString("clause")),
                new HistoryLine.Author(
                        Party.valueOf(set.getString("party")),
                        set.getString("actor"),
                        set.getObject("person_id", UUID.class),
                        set.getObject("body_id", UUID.class)),
                Stage.valueOf(set.getString("stage_from")),
                Stage.valueOf(set.getString("stage_to")),
                json.read(act, set.getString("decision")),
                new HistoryLine.Seal(set.getString("procedure"), digest(set)));
    }

    private CaseRow caseRow(ResultSet set) throws SQLException {
        var ledger = rows.read(set.getString("ledger"));
        var duty = CaseRows.duty(ledger, CaseRows.parties(set));
        return new CaseRow(cases.file(set, duty), ledger, digest(set));
    }

    private static String digest(ResultSet set) throws SQLException {
        return HexFormat.of().formatHex(set.getBytes("digest"));
    }

    private static Instant instant(ResultSet set, String column) throws SQLException {
        return set.getTimestamp(column).toInstant();
    }
}
