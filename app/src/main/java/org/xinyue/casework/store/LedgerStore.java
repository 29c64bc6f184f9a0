package org.xinyue.casework.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.LedgerChange;

/** The open rows of the whole ledger, read along the index of what bodies owe. */
@Repository
public class LedgerStore {
    /** Before the first row. */
    public static final Mark START = new Mark(new UUID(0, 0), LocalDate.EPOCH, new UUID(0, 0));

    private final JdbcClient jdbc;

    public LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Position in the ledger. */
    public record Mark(UUID body, LocalDate due, UUID id) {}

    /** An open row with the case it belongs to. */
    public record OpenRow(
            UUID caseId, String number, @Nullable UUID bodyId, Deadline deadline) {
        public Mark mark() {
            return new Mark(
                    bodyId == null ? START.body() : bodyId, deadline.due().date(), deadline.id());
        }
    }

    /** Open rows after the mark, body by body, by date. */
    public List<OpenRow> open(Mark after, int limit) {
        return jdbc.sql("""
                select d.case_id, c.number, d.body_id, %s
                from deadline d join case_file c on c.id = d.case_id
                where d.outcome is null and (d.body_id, d.due_on, d.id) > (?, ?, ?)
                order by d.body_id, d.due_on, d.id
                limit ?
                """.formatted(LedgerRows.COLUMNS))
                .params(after.body(), after.due(), after.id(), limit)
                .query((set, number) -> new OpenRow(
                        set.getObject("case_id", UUID.class),
                        set.getString("number"),
                        LedgerRows.body(set),
                        LedgerRows.row(set)))
                .list();
    }

    /** Ends the row and starts the one that follows it, for the same body. */
    public void supersede(OpenRow row, LedgerChange change, WorkCalendar calendar, Instant at) {
        for (var ended : change.ended()) {
            var ending = ended.ending();
            if (ending != null) {
                jdbc.sql("""
                        update deadline set outcome = ?, ended_on = ?, ended_consumed = ?, next_step = null,
                            next_step_on = null
                        where case_id = ? and id = ? and outcome is null
                        """)
                        .params(ending.outcome().name(), ending.on(), ending.consumed(), row.caseId(), ended.id())
                        .update();
            }
        }
        for (var anew : change.started()) {
            insert(row, LedgerRows.started(anew, row.bodyId(), calendar), at);
        }
    }

    private void insert(OpenRow row, LedgerRows.Started anew, Instant at) {
        jdbc.sql("""
                insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed,
                    due_on, provisional, follows, because, started_at, next_step, next_step_on)
                values (:id, :caseId, :kind, :bodyId, :unit, :length, :since, :consumed, :due, :provisional, :follows,
                    :because, :at, :step, :stepOn)
                """)
                .param("id", anew.id())
                .param("caseId", row.caseId())
                .param("kind", anew.kind())
                .param("bodyId", anew.body_id())
                .param("unit", anew.period_unit())
                .param("length", anew.period_length())
                .param("since", anew.running_since())
                .param("consumed", anew.dated().consumed())
                .param("due", anew.dated().due_on())
                .param("provisional", anew.dated().provisional())
                .param("follows", anew.follows())
                .param("because", anew.because())
                .param("at", Timestamp.from(at))
                .param("step", anew.dated().next_step())
                .param("stepOn", anew.dated().next_step_on())
                .update();
    }
}
