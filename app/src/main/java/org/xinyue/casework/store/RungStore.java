package org.xinyue.casework.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Ladder;

/** Due reminders: claimed, marked once, advanced. */
@Repository
public class RungStore {
    private final JdbcClient jdbc;

    public RungStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rung whose day has come. */
    public record DueRung(
            UUID deadlineId,
            UUID caseId,
            DeadlineKind kind,
            @Nullable UUID bodyId,
            LocalDate dueOn,
            Ladder rung) {}

    /** Due rungs, earliest first, locked against other nodes until the transaction ends. */
    public List<DueRung> claim(LocalDate today, int limit) {
        return jdbc.sql("""
                select id, case_id, kind, body_id, due_on, next_step from deadline
                where next_step_on is not null and next_step_on <= ?
                order by next_step_on, id
                limit ?
                for update skip locked
                """)
                .params(today, limit)
                .query((set, row) -> new DueRung(
                        set.getObject("id", UUID.class),
                        set.getObject("case_id", UUID.class),
                        DeadlineKind.valueOf(set.getString("kind")),
                        LedgerRows.body(set),
                        set.getObject("due_on", LocalDate.class),
                        Ladder.valueOf(set.getString("next_step"))))
                .list();
    }

    /** Marks the rung as fired; false when it had fired before. */
    public boolean mark(DueRung rung, Instant at) {
        return jdbc.sql("""
                insert into deadline_step (deadline_id, step, fired_at) values (?, ?, ?) on conflict do nothing
                """)
                        .params(rung.deadlineId(), rung.rung().name(), Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Sets what comes next, nothing when the ladder has ended. */
    public void advance(DueRung rung, @Nullable Ladder next, @Nullable LocalDate on) {
        jdbc.sql(
                        "update deadline set next_step = :step, next_step_on = :on where case_id = :caseId and id = :id and outcome is null")
                .param("step", next == null ? null : next.name())
                .param("on", on)
                .param("caseId", rung.caseId())
                .param("id", rung.deadlineId())
                .update();
    }
}
