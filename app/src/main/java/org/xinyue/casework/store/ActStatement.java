package org.xinyue.casework.store;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;

/**
 * The one statement of an act, with its values. Names every clock that it ends or starts, so that each is one access by
 * key: for a set of unknown size the planner would rather read all open rows of everybody.
 */
final class ActStatement {
    private static final String MOVED = """
            with moved as (
                update case_file
                set stage = ?, version = version + 1, progress = ?::jsonb, digest = ?, verifier_id = ?, reviewer_id = ?,
                    merged_into = coalesce(?, merged_into)
                where id = ? and version = ?
                returning id, stage, version, procedure, digest
            )""";

    private static final String LOGGED = """
            , logged as (
                insert into event_log (subject, version, act, clause, procedure, party, actor, person_id, body_id,
                    stage_from, stage_to, at, decision, digest)
                select id, version, ?, ?, procedure, ?, ?, ?, ?, ?, stage, ?, ?::jsonb, digest
                from moved
            )""";

    private static final String ENDED = """
            as (
                update deadline d
                set outcome = ?, ended_on = ?, ended_consumed = ?, next_step = null, next_step_on = null
                from moved
                where d.case_id = moved.id and d.id = ? and d.outcome is null
            )""";

    private static final String STARTED = """
            as (
                insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed,
                    due_on, provisional, follows, because, started_at, next_step, next_step_on)
                select ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from moved
            )""";

    private static final Map<Shape, String> TEXTS = new ConcurrentHashMap<>();

    private final Shape shape;
    private final List<@Nullable Object> values = new ArrayList<>();

    private record Shape(int ended, int started) {
        String text() {
            var text = new StringBuilder(MOVED).append(LOGGED);
            for (int row = 0; row < ended; row++) {
                text.append(", ended").append(row).append(' ').append(ENDED);
            }
            for (int row = 0; row < started; row++) {
                text.append(", started").append(row).append(' ').append(STARTED);
            }
            return text.append(" select count(*) from moved").toString();
        }
    }

    private ActStatement(CaseChange change, DecisionJson json) {
        var ledger = change.ledger();
        this.shape = new Shape(ledger.ended().size(), ledger.started().size());
        var after = change.after();
        add(
                after.stage().name(),
                json.write(after.progress()),
                bytes(change.line().digest()));
    }

    /** Moves a case that stands at the version it was read with. */
    static ActStatement act(CaseChange change, DecisionJson json, WorkCalendar calendar) {
        var statement = new ActStatement(change, json);
        var parties = change.after().parties();
        statement.add(parties.verifier(), parties.reviewer(), change.mergedInto());
        statement.add(change.before().id(), change.before().version());
        return statement.line(change, json).clocks(change, calendar);
    }

    private ActStatement line(CaseChange change, DecisionJson json) {
        var line = change.line();
        add(line.act().name(), line.clause().id(), line.party().name());
        add(line.actor(), line.author().personId(), line.bodyId(), line.from().name());
        add(Timestamp.from(line.at()), json.write(line.decision()));
        return this;
    }

    private ActStatement clocks(CaseChange change, WorkCalendar calendar) {
        for (var row : change.ledger().ended()) {
            end(row);
        }
        var at = Timestamp.from(change.line().at());
        for (var row : change.ledger().started()) {
            var owes = change.after().parties().of(row.kind().owes());
            start(LedgerRows.started(row, owes, calendar), at);
        }
        return this;
    }

    private void end(Deadline row) {
        var ending = row.ending();
        if (ending == null) {
            throw new IllegalArgumentException("a clock that is ended has an ending: " + row.id());
        }
        add(ending.outcome().name(), ending.on(), ending.consumed(), row.id());
    }

    private void start(LedgerRows.Started row, Timestamp at) {
        var dated = row.dated();
        add(row.id(), row.kind(), row.body_id(), row.period_unit(), row.period_length(), row.running_since());
        add(dated.consumed(), dated.due_on(), dated.provisional(), row.follows(), row.because(), at);
        add(dated.next_step(), dated.next_step_on());
    }

    private void add(@Nullable Object... more) {
        for (var value : more) {
            values.add(value);
        }
    }

    /** True when the case was written. */
    boolean run(JdbcClient jdbc) {
        return jdbc.sql(TEXTS.computeIfAbsent(shape, Shape::text))
                        .params(values)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static byte[] bytes(String digest) {
        return HexFormat.of().parseHex(digest);
    }
}
