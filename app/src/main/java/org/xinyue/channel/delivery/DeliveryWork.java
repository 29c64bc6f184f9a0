package org.xinyue.channel.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.NumberConflict;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.channel.sheet.SheetRow;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Takes the rows of confirmed deliveries, each with what became of it in one transaction: whoever goes on after a crash finds every row either taken and
 * noted, or neither.
 */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
public class DeliveryWork {
    /** A small delivery does not wait for the whole of a large one. */
    private static final int SLICE = 1_000;

    /** So many rows one after the other, and the database is away: later more. */
    private static final int MOST_IN_VAIN = 20;

    private static final String FAILED = "平台处理本行时出错，本行没有受理；请重新报送，仍然出错的请联系平台管理员";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWork.class);

    private final DeliveryStore store;
    private final DeliveryRows rows;
    private final ChannelIntake intake;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeliveryWork(
            DeliveryStore store,
            DeliveryRows rows,
            ChannelIntake intake,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> deliveryWorkTask(DeliveryWork work) {
        return Tasks.recurring("channel-deliveries", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) ->
                        work.run(() -> !context.getSchedulerState().isShuttingDown()));
    }

    /** Takes everything there is to take. */
    public void run() {
        run(() -> true);
    }

    private void run(BooleanSupplier goOn) {
        for (var due = store.taking(); !due.isEmpty() && goOn.getAsBoolean(); due = store.taking()) {
            boolean progress = false;
            for (var id : due) {
                progress |= slice(id, goOn);
            }
            if (!progress) {
                return;
            }
        }
    }

    /** Takes the next rows of a delivery; false when none could be settled. */
    private boolean slice(UUID id, BooleanSupplier goOn) {
        var delivery = store.find(id).orElseThrow();
        var ready = rows.ready(id);
        boolean progress = false;
        if (!ready.isEmpty()) {
            var sheet = SheetReading.read(store.content(id)).rows().stream()
                    .collect(Collectors.toMap(SheetRow::line, row -> row));
            int inVain = 0;
            for (int line : ready.subList(0, Math.min(SLICE, ready.size()))) {
                if (!goOn.getAsBoolean() || inVain == MOST_IN_VAIN) {
                    return progress;
                }
                boolean settled = take(delivery, Objects.requireNonNull(sheet.get(line)));
                inVain = settled ? 0 : inVain + 1;
                progress |= settled;
            }
        }
        return end(id) || progress;
    }

    private boolean end(UUID id) {
        return rows.ready(id).isEmpty() && store.move(id, State.TAKING, State.DONE, clock.instant());
    }

    private boolean take(Delivery delivery, SheetRow row) {
        var result = RowResult.of(row.line(), row.submission().number(), Outcome.READY);
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!rows.hold(delivery.id(), row.line())) {
                    return false;
                }
                var taken = intake.take(delivery.sender(), row.submission());
                return rows.settle(
                        delivery.id(),
                        new RowResult(
                                row.line(),
                                row.submission().number(),
                                taken.repeated() ? Outcome.REPEATED : Outcome.ACCEPTED,
                                null,
                                taken.caseNumber(),
                                taken.entryId()));
            }));
        } catch (SubmissionRefused refused) {
            return rows.settle(delivery.id(), result.refused(RowCheck.sentences(row.objections(), refused.faults())));
        } catch (NumberConflict conflict) {
            return rows.settle(delivery.id(), result.refused(RowCheck.sentence(conflict)));
        } catch (DataAccessException | TransactionException unavailable) {
            // The row stays ready and its turn comes again.
            LOG.error("row {} of delivery {} has to wait for the database", row.line(), delivery.id(), unavailable);
            return false;
        } catch (RuntimeException failure) {
            LOG.error("row {} of delivery {} could not be taken", row.line(), delivery.id(), failure);
            return rows.settle(delivery.id(), result.refused(FAILED));
        }
    }
}
