package org.xinyue.bench.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.xinyue.bench.site.Site;
import org.xinyue.casework.Cases;
import org.xinyue.intake.store.SealedJson;
import tools.jackson.databind.JsonNode;

/**
 * Years of cases, multiplied in SQL from the forty-two that the demonstration made by real acts in every stage.
 *
 * <p>True of every copy: parties that belong together, clocks, history lines and complaint of its original, moved by the
 * same number of days. Synthetic: the digests of its history are the original's, so that its replay is refused; what lies
 * within its progress keeps the original's dates; reminders that would all be sent at once are left out; only the cases of
 * the measured desk have papers and a complaint that opens, only originals have an identity and a receipt code.
 */
final class Archive {
    /** Open cases in the measured official's league or city, whatever the size: a desk does not grow with the archive. */
    static final int DESK = 600;

    /** One case in so many is open elsewhere. */
    private static final int OPEN_ONE_IN = 100;

    /** Days over which the ended cases are spread. */
    private static final int DAYS = 3 * 365;

    private static final String ORIGINALS = """
            create temp table original as
            select id, running, row_number() over (partition by running order by lodged_at, id) - 1 as n
            from (select c.id, c.lodged_at, exists (select 1 from deadline d where d.case_id = c.id and d.outcome is null) as running
                from case_file c) c
            """;

    /** Who takes the place of whom in a copy. */
    private static final String COPIES = """
            create temp table copy as
            select p.n, p.id, p.desk, p.days, o.id as original, l.respondent, l.verifier, l.lead,
                c.respondent_id as was_respondent, c.verifier_id as was_verifier,
                c.receiver_id as was_receiver, c.transferrer_id as was_transferrer
            from plan p
            join (select running, count(*) as of_them from original group by running) oc on oc.running = p.running
            join original o on o.running = p.running and o.n = p.n / 7 % oc.of_them
            join (select desk, count(*) as of_them from place group by desk) lc
                on lc.desk = (p.desk or (not p.running and p.n % 12 = 0))
            join place l on l.desk = lc.desk and l.n = p.n::bigint * 7919 % lc.of_them
            join case_file c on c.id = o.id
            order by p.n
            """;

    private static final String CASES = """
            insert into case_file (id, receiver_id, transferrer_id, respondent_id, lodged_at, number, channel, title,
                procedure, merged_into, verifier_id, reviewer_id, version, stage, digest, progress)
            select k.id, k.lead, k.lead, k.respondent, c.lodged_at + make_interval(days => k.days),
                'B' || to_char(c.lodged_at + make_interval(days => k.days), 'YYYY') || lpad(k.n::text, 8, '0'),
                c.channel, c.title, c.procedure, c.merged_into,
                case when c.verifier_id is null then null else k.verifier end, c.reviewer_id, c.version, c.stage, c.digest,
                c.progress
            from copy k join case_file c on c.id = k.original
            order by k.n
            """;

    /** A body as it is called in the copy: %s is the column that names it in the original. */
    private static final String BODY = """
            case %1$s when k.was_respondent then k.respondent when k.was_verifier then k.verifier
                when k.was_receiver then k.lead when k.was_transferrer then k.lead else %1$s end""";

    private static final String HISTORY = """
            insert into event_log (subject, version, act, clause, procedure, party, actor, person_id, body_id, stage_from,
                stage_to, at, decision, digest)
            select k.id, e.version, e.act, e.clause, e.procedure, e.party, e.actor, e.person_id, %s, e.stage_from,
                e.stage_to, e.at + make_interval(days => k.days), e.decision, e.digest
            from copy k join event_log e on e.subject = k.original
            order by k.n, e.version
            """.formatted(BODY.formatted("e.body_id"));

    /** Nobody is to be told of what is in the log already: the messages begin behind it. */
    private static final String TOLD = """
            update event_cursor set (written_by, seq) =
                (select written_by, seq from event_log order by written_by desc, seq desc limit 1)
            """;

    private static final String CLOCKS = """
            insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed, due_on,
                provisional, follows, because, started_at, outcome, ended_on, ended_consumed, next_step, next_step_on)
            select md5(k.n || d.id::text)::uuid, k.id, d.kind, %s, d.period_unit, d.period_length,
                d.running_since + k.days, d.consumed, d.due_on + k.days, d.provisional,
                md5(k.n || d.follows::text)::uuid, d.because, d.started_at + make_interval(days => k.days), d.outcome,
                d.ended_on + k.days, d.ended_consumed,
                case when d.next_step_on + k.days > current_date + 1 then d.next_step end,
                case when d.next_step_on + k.days > current_date + 1 then d.next_step_on + k.days end
            from copy k join deadline d on d.case_id = k.original
            order by k.n, d.started_at
            """.formatted(BODY.formatted("d.body_id"));

    private static final String COMPLAINTS = """
            insert into complaint (id, channel, respondent_id, title, field, breach_kind, overdue, wish, sealed, firm_mark,
                contract_mark, submitted_at)
            select k.id, c.channel, k.respondent, c.title, c.field, c.breach_kind, c.overdue, c.wish, c.sealed,
                sha256(('firm' || k.n)::bytea), sha256(('contract' || k.n)::bytea),
                c.submitted_at + make_interval(days => k.days)
            from copy k join complaint c on c.id = k.original
            order by k.n
            """;

    private static final String PAPERS = """
            insert into paper (id, case_id, act_version, act, kind, body_id, body_name, year, serial, number, issued_at,
                content, folded, sm3)
            select md5(k.n || p.id::text)::uuid, k.id, p.act_version, p.act, p.kind, %1$s, p.body_name, p.year,
                100000 + row_number() over (partition by %1$s, p.year), p.number, p.issued_at, p.content, p.folded, p.sm3
            from copy k join paper p on p.case_id = k.original
            where k.desk
            """.formatted(BODY.formatted("p.body_id"));

    private Archive() {}

    /** The respondents with those who handle their cases; the lead body of the league or city receives and transfers. */
    private static String places(UUID lead) {
        return """
            create temp table place as
            select row_number() over (partition by l.id = '%1$s' order by b.id) - 1 as n, l.id = '%1$s' as desk,
                b.id as respondent, b.competent_id as verifier, l.id as lead
            from body b join body l on l.credit_lead and l.division_code = left(b.division_code, 4) || '00'
            where b.level = 'COUNTY' and b.kind = 'DEPARTMENT' and b.competent_id is not null and b.valid_to is null
            """.formatted(lead);
    }

    private static String plan(int copies) {
        return """
            create temp table plan as
            select g as n, g > %1$d - %2$d as desk, g > %1$d - %2$d or g %% %3$d = 0 as running,
                case when g > %1$d - %2$d or g %% %3$d = 0 then -(g %% 5) else (g * %4$d::bigint / %1$d)::int - %4$d end as days,
                (substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7' || substr(h, 1, 3) || '-8' || substr(h, 4, 3) || '-'
                    || substr(h, 7, 12))::uuid as id
            from (select g, md5(g::text) as h,
                    lpad(to_hex((extract(epoch from now() - interval '%4$d days') * 1000)::bigint
                        + g * (%4$d::bigint * 86400000 / %1$d)), 12, '0') as t
                from generate_series(1, %1$d) g) s
            """.formatted(copies, DESK, OPEN_ONE_IN, DAYS);
    }

    /**
     * Fills the site up to a number of cases, those of the demonstration included.
     *
     * @param lead whose desk is measured
     */
    static void fill(Site site, int size, UUID lead) throws SQLException {
        replayOriginals(site);
        int copies = size
                - site.database()
                        .sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single();
        try (Connection connection = site.source().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String step : List.of(
                        places(lead),
                        ORIGINALS,
                        plan(copies),
                        "analyze place, original, plan",
                        COPIES,
                        "analyze copy",
                        CASES,
                        HISTORY,
                        TOLD,
                        CLOCKS,
                        COMPLAINTS,
                        PAPERS)) {
                    statement.execute(step);
                }
                reseal(site, connection);
                statement.execute("drop table place, original, plan, copy");
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        site.settle();
    }

    /** What is multiplied must be true itself: the history of every original leads to its state, every digest unbroken. */
    private static void replayOriginals(Site site) {
        Cases cases = site.bean(Cases.class);
        site.database().sql("select id from case_file").query(UUID.class).list().forEach(cases::verifyHistory);
    }

    /** A sealed complaint opens only under the id of its case. */
    private static void reseal(Site site, Connection connection) throws SQLException {
        SealedJson sealed = site.bean(SealedJson.class);
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select k.id, k.original, c.sealed from copy k join complaint c on c.id = k.id where k.desk
                        """);
                var update = connection.prepareStatement("update complaint set sealed = ? where id = ?")) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                JsonNode content = sealed.open(rows.getObject(2, UUID.class), rows.getBytes(3), JsonNode.class);
                update.setBytes(1, sealed.seal(id, content));
                update.setObject(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
