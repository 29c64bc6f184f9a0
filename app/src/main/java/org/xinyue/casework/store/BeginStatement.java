package org.xinyue.casework.store;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.HistoryLine;
import org.xinyue.database.Columns;

/** The one statement in which cases begin, however many: each with its first line and its clocks. */
final class BeginStatement {
    private static final String TEXT = """
            with begun as (
                insert into case_file (id, number, channel, title, stage, version, procedure, progress, receiver_id,
                    transferrer_id, respondent_id, lodged_at, digest)
                select * from unnest(cast(:ids as uuid[]), cast(:numbers as text[]), cast(:channels as text[]),
                    cast(:titles as text[]), cast(:stages as text[]), cast(:versions as int[]),
                    cast(:procedures as text[]), cast(:progress as jsonb[]), cast(:receivers as uuid[]),
                    cast(:transferrers as uuid[]), cast(:respondents as uuid[]), cast(:lodged as timestamptz[]),
                    cast(:digests as bytea[]))
                returning id, version, procedure, stage, digest
            ), logged as (
                insert into event_log (subject, version, act, clause, procedure, party, actor, person_id, body_id,
                    stage_from, stage_to, at, decision, digest)
                select id, version, act, clause, procedure, party, actor, person, body, stage_from, stage, at,
                    decision, digest
                from unnest(cast(:ids as uuid[]), cast(:acts as text[]), cast(:clauses as text[]),
                        cast(:parties as text[]), cast(:actors as text[]), cast(:persons as uuid[]),
                        cast(:bodies as uuid[]), cast(:froms as text[]), cast(:at as timestamptz[]),
                        cast(:decisions as jsonb[])) with ordinality
                    as line (id, act, clause, party, actor, person, body, stage_from, at, decision, place)
                    join begun using (id)
                order by place
            ), started as (
                insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed,
                    due_on, provisional, follows, because, started_at, next_step, next_step_on)
                select * from unnest(cast(:clocks as uuid[]), cast(:cases as uuid[]), cast(:kinds as text[]),
                    cast(:owing as uuid[]), cast(:units as text[]), cast(:lengths as int[]), cast(:running as date[]),
                    cast(:consumed as int[]), cast(:due as date[]), cast(:provisional as boolean[]),
                    cast(:follows as uuid[]), cast(:because as text[]), cast(:started as timestamptz[]),
                    cast(:steps as text[]), cast(:stepDays as date[]))
            )
            select count(*) from begun""";

    private final Columns<Begun> cases;
    private final Columns<Clock> clocks;

    /** A change as a case that begins. */
    private record Begun(CaseFile file, CaseChange change, String progress, String decision) {
        HistoryLine line() {
            return change.line();
        }
    }

    /** A clock that starts with its case. */
    private record Clock(CaseChange of, LedgerRows.Started row) {}

    private BeginStatement(List<Begun> cases, List<Clock> clocks) {
        this.cases = new Columns<>(cases);
        this.clocks = new Columns<>(clocks);
    }

    static BeginStatement of(List<CaseChange> changes, DecisionJson json, WorkCalendar calendar) {
        var cases = changes.stream()
                .map(change -> new Begun(
                        change.before(),
                        change,
                        json.write(change.after().progress()),
                        json.write(change.line().decision())))
                .toList();
        var clocks = changes.stream()
                .flatMap(change -> change.ledger().started().stream()
                        .map(row -> new Clock(
                                change,
                                LedgerRows.started(
                                        row,
                                        change.after().parties().of(row.kind().owes()),
                                        calendar))))
                .toList();
        return new BeginStatement(cases, clocks);
    }

    void run(JdbcClient jdbc) {
        var statement = files(jdbc.sql(TEXT));
        dates(clocks(lines(statement))).query(Long.class).single();
    }

    private JdbcClient.StatementSpec files(JdbcClient.StatementSpec statement) {
        return statement
                .param("ids", cases.ids(begun -> begun.file().id()))
                .param("numbers", cases.texts(begun -> begun.file().number()))
                .param("channels", cases.texts(begun -> begun.file().channel()))
                .param("titles", cases.texts(begun -> begun.file().title()))
                .param("stages", cases.texts(begun -> begun.line().to()))
                .param("versions", cases.texts(begun -> begun.line().version()))
                .param("procedures", cases.texts(begun -> begun.file().procedureVersion()))
                .param("progress", cases.texts(Begun::progress))
                .param(
                        "receivers",
                        cases.ids(begun -> begun.file().state().parties().receiver()))
                .param(
                        "transferrers",
                        cases.ids(begun -> begun.file().state().parties().transferrer()))
                .param(
                        "respondents",
                        cases.ids(begun -> begun.file().state().parties().respondent()))
                .param("lodged", cases.texts(begun -> begun.file().lodgedAt()))
                .param(
                        "digests",
                        cases.bytes(
                                begun -> HexFormat.of().parseHex(begun.line().digest())));
    }

    private JdbcClient.StatementSpec lines(JdbcClient.StatementSpec statement) {
        return statement
                .param("acts", cases.texts(begun -> begun.line().act()))
                .param("clauses", cases.texts(begun -> begun.line().clause().id()))
                .param("parties", cases.texts(begun -> begun.line().party()))
                .param("actors", cases.texts(begun -> begun.line().actor()))
                .param("persons", cases.ids(begun -> begun.line().author().personId()))
                .param("bodies", cases.ids(begun -> begun.line().bodyId()))
                .param("froms", cases.texts(begun -> begun.line().from()))
                .param("at", cases.texts(begun -> begun.line().at()))
                .param("decisions", cases.texts(Begun::decision));
    }

    private JdbcClient.StatementSpec clocks(JdbcClient.StatementSpec statement) {
        return statement
                .param("clocks", clocks.ids(clock -> clock.row().id()))
                .param("cases", clocks.ids(clock -> clock.of().before().id()))
                .param("kinds", clocks.texts(clock -> clock.row().kind()))
                .param("owing", clocks.ids(clock -> clock.row().body_id()))
                .param("units", clocks.texts(clock -> clock.row().period_unit()))
                .param("lengths", clocks.texts(clock -> clock.row().period_length()))
                .param("follows", clocks.ids(clock -> clock.row().follows()))
                .param("because", clocks.texts(clock -> clock.row().because()))
                .param("started", clocks.texts(clock -> clock.of().line().at()));
    }

    private JdbcClient.StatementSpec dates(JdbcClient.StatementSpec statement) {
        return statement
                .param("running", clocks.texts(clock -> clock.row().running_since()))
                .param("consumed", clocks.texts(clock -> clock.row().dated().consumed()))
                .param("due", clocks.texts(clock -> clock.row().dated().due_on()))
                .param("provisional", clocks.texts(clock -> clock.row().dated().provisional()))
                .param("steps", clocks.texts(clock -> clock.row().dated().next_step()))
                .param("stepDays", clocks.texts(clock -> clock.row().dated().next_step_on()));
    }
}
