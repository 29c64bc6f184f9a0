package org.xinyue.channel.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.casework.CaseTime;
import org.xinyue.channel.report.ReportRows.DueRung;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Fires the rungs of notices that wait for their receipt (催签). Reads only due rows, the oldest first, until none is left; each rung is claimed by a unique
 * key; rungs missed in an outage fire in order. It may run late, twice, or on two nodes at once without harm.
 */
@Component
@Implements(Clause.A3_REPORT_BACK)
public class ReceiptSweep {
    private static final int BATCH = 100;

    private final ReportRows rows;
    private final Alarm alarm;
    private final CaseTime time;
    private final TransactionOperations transaction;

    ReceiptSweep(ReportRows rows, Alarm alarm, CaseTime time, TransactionOperations transaction) {
        this.rows = rows;
        this.alarm = alarm;
        this.time = time;
        this.transaction = transaction;
    }

    /** Fires everything that is due; returns how many rungs fired. */
    public int run() {
        int fired = 0;
        int handled;
        do {
            Integer batch = transaction.execute(status -> {
                var due = rows.claim(time.today(), BATCH);
                due.forEach(this::fire);
                return due.size();
            });
            handled = batch == null ? 0 : batch;
            fired += handled;
        } while (handled > 0);
        return fired;
    }

    private void fire(DueRung due) {
        var report = due.report();
        if (rows.mark(report.id(), due.rung(), time.now())) {
            alarm.tell(report, due.rung());
        }
        var next = due.rung().next().orElse(null);
        rows.advance(report.id(), next, next == null ? null : next.on(report.dueOn(), time.calendar()));
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> receiptSweepTask(ReceiptSweep sweep) {
            return Tasks.recurring("receipt-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> sweep.run());
        }
    }
}
