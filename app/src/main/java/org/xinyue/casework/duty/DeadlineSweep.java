package org.xinyue.casework.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Ladder;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.store.RungStore;
import org.xinyue.casework.store.RungStore.DueRung;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Fires reminders and escalations whose day has come (催办). Reads only due rows, along their index, until none is left; each rung is claimed by a unique key;
 * rungs missed in an outage fire in order. It may run late, twice, or on two nodes at once without harm.
 */
@Component
@Implements({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY})
public class DeadlineSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final int BATCH = 100;

    private final RungStore rungs;
    private final Cases cases;
    private final Urging urging;
    private final CaseTime time;
    private final TransactionOperations transaction;

    DeadlineSweep(RungStore rungs, Cases cases, Urging urging, CaseTime time, TransactionOperations transaction) {
        this.rungs = rungs;
        this.cases = cases;
        this.urging = urging;
        this.time = time;
        this.transaction = transaction;
    }

    /** Fires everything that is due; returns how many rungs fired. */
    public int run() {
        int fired = 0;
        while (true) {
            var today = time.today();
            Integer batch = transaction.execute(status -> {
                var due = rungs.claim(today, BATCH);
                due.forEach(rung -> fire(rung, today));
                return due.size();
            });
            int handled = batch == null ? 0 : batch;
            fired += handled;
            if (handled < BATCH) {
                return fired;
            }
        }
    }

    private void fire(DueRung rung, LocalDate today) {
        var calendar = time.calendar();
        if (rungs.mark(rung, time.now())) {
            var file = cases.get(rung.caseId());
            if (rung.rung() == Ladder.OVERDUE && lapses(rung.kind())) {
                lapse(file, rung);
                return;
            }
            urging.tell(file, rung);
        }
        var next = next(rung, calendar);
        rungs.advance(rung, next, next == null ? null : next.on(rung.dueOn(), calendar));
        if (next != null && !next.on(rung.dueOn(), calendar).isAfter(today)) {
            LOG.info("deadline {} is behind: rung {} follows in the same sweep", rung.deadlineId(), next);
        }
    }

    private static boolean lapses(DeadlineKind kind) {
        return kind == DeadlineKind.COMPLETION || kind == DeadlineKind.RATING;
    }

    /** The complainant's own time is over: the clock moves the case. */
    private void lapse(CaseFile file, DueRung rung) {
        var act = rung.kind() == DeadlineKind.COMPLETION ? Act.LAPSE : Act.CLOSE;
        try {
            cases.act(file.id(), file.version(), act, new Decision.Nothing(), new Actor.Automatic("期限届满"));
        } catch (ActRefused | CaseMoved overtaken) {
            // Somebody acted in the last moment: his act stands, the clock has nothing left to do.
            rungs.advance(rung, null, null);
        }
    }

    private static @Nullable Ladder next(DueRung rung, WorkCalendar calendar) {
        return List.of(Ladder.values()).stream()
                .filter(candidate -> candidate.compareTo(rung.rung()) > 0 && candidate.isFor(rung.kind()))
                .filter(candidate -> !candidate.on(rung.dueOn(), calendar).isBefore(rung.dueOn()))
                .findFirst()
                .orElse(null);
    }
}
