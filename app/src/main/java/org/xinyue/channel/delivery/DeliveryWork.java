package org.xinyue.channel.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.NumberConflict;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.Taken;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.channel.sheet.SheetRow;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Takes the rows of confirmed deliveries, many in one transaction, always with what became of them: whoever goes on after a crash finds every row either taken
 * and noted, or neither.
 */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
public class DeliveryWork {
    /** A small delivery does not wait for the whole of a large one. */
    private static final int SLICE = 1_000;

    /** So many rows share a transaction and its statements; a row that spoils it costs the others another try, not their place. */
    private static final int TOGETHER = 100;

    /** So many rows one after the other, and the database is away: later more. */
    private static final int MOST_IN_VAIN = 20;

    /** So many batches of which nothing could be settled: another node has them, or nobody can. */
    private static final int BATCHES_IN_VAIN = 2;

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
        var reader = new SheetReader();
        for (var due = store.taking(); !due.isEmpty() && goOn.getAsBoolean(); due = store.taking()) {
            boolean progress = false;
            for (var id : due) {
                progress |= slice(id, reader, goOn);
            }
            if (!progress) {
                return;
            }
        }
    }

    /** Reads the sheet of a delivery once for the slices that follow each other; one sheet is held, not more. */
    private final class SheetReader {
        private @Nullable UUID held;
        private Map<Integer, SheetRow> sheet = Map.of();

        Map<Integer, SheetRow> rows(UUID delivery) {
            if (!delivery.equals(held)) {
                sheet = SheetReading.read(store.content(delivery)).rows().stream()
                        .collect(Collectors.toMap(SheetRow::line, row -> row));
                held = delivery;
            }
            return sheet;
        }
    }

    /** Takes the next rows of a delivery; false when none could be settled. */
    private boolean slice(UUID id, SheetReader reader, BooleanSupplier goOn) {
        var delivery = store.find(id).orElseThrow();
        var ready = rows.ready(id);
        boolean progress = false;
        if (!ready.isEmpty()) {
            var sheet = reader.rows(id);
            var turn = new ArrayDeque<SheetRow>();
            ready.stream()
                    .limit(SLICE)
                    .map(sheet::get)
                    .map(Objects::requireNonNull)
                    .forEach(turn::add);
            int inVain = 0;
            while (!turn.isEmpty() && goOn.getAsBoolean()) {
                int settled = take(delivery, next(turn), goOn);
                progress |= settled > 0;
                inVain = settled > 0 ? 0 : inVain + 1;
                if (inVain == BATCHES_IN_VAIN) {
                    return progress;
                }
            }
        }
        return end(id) || progress;
    }

    /** The next rows, up to one whose number is among them: that one must find what became of the first. */
    private static List<SheetRow> next(Deque<SheetRow> turn) {
        var numbers = new HashSet<String>();
        var batch = new ArrayList<SheetRow>();
        while (!turn.isEmpty()
                && batch.size() < TOGETHER
                && numbers.add(turn.getFirst().submission().number())) {
            batch.add(turn.removeFirst());
        }
        return batch;
    }

    private boolean end(UUID id) {
        return rows.ready(id).isEmpty() && store.move(id, State.TAKING, State.DONE, clock.instant());
    }

    /** Takes rows with what became of each in one transaction, or each by itself when one of them spoils it; gives how many were settled. */
    private int take(Delivery delivery, List<SheetRow> batch, BooleanSupplier goOn) {
        try {
            return together(delivery, batch);
        } catch (RuntimeException spoiled) {
            LOG.info(
                    "{} rows of delivery {} are taken one by one: {}", batch.size(), delivery.id(), spoiled.toString());
        }
        int settled = 0;
        int inVain = 0;
        for (var row : batch) {
            if (!goOn.getAsBoolean() || inVain == MOST_IN_VAIN) {
                return settled;
            }
            int one = take(delivery, row);
            settled += one;
            inVain = one == 0 ? inVain + 1 : 0;
        }
        return settled;
    }

    private int together(Delivery delivery, List<SheetRow> batch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var held =
                    rows.hold(delivery.id(), batch.stream().map(SheetRow::line).toList());
            var mine = batch.stream().filter(row -> held.contains(row.line())).toList();
            if (mine.isEmpty()) {
                return 0;
            }
            var verdicts = intake.takeAll(mine.stream()
                    .map(row -> new ChannelIntake.Handed(delivery.sender(), row.submission()))
                    .toList());
            var results = new ArrayList<RowResult>();
            for (int at = 0; at < mine.size(); at++) {
                results.add(result(mine.get(at), verdicts.get(at)));
            }
            if (rows.settle(delivery.id(), results) != mine.size()) {
                throw new IllegalStateException("rows that were held are ready no more");
            }
            return mine.size();
        }));
    }

    private static RowResult result(SheetRow row, ChannelIntake.Verdict verdict) {
        var ready = RowResult.of(row.line(), row.submission().number(), Outcome.READY);
        return switch (verdict) {
            case ChannelIntake.Verdict.Stands(Taken taken) -> ready.standing(taken);
            case ChannelIntake.Verdict.Refused(SubmissionRefused why) ->
                ready.refused(RowCheck.sentences(row.objections(), why.faults()));
            case ChannelIntake.Verdict.Conflicts(NumberConflict why) -> ready.refused(RowCheck.sentence(why));
        };
    }

    private int take(Delivery delivery, SheetRow row) {
        var ready = RowResult.of(row.line(), row.submission().number(), Outcome.READY);
        try {
            return together(delivery, List.of(row));
        } catch (SubmissionRefused refused) {
            return refuse(delivery, ready.refused(RowCheck.sentences(row.objections(), refused.faults())));
        } catch (ChannelIntake.Overtaken
                | TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException unavailable) {
            // The row stays ready and its turn comes again; what the database refuses for what it is would be refused
            // each time.
            LOG.error("row {} of delivery {} has to wait for the database", row.line(), delivery.id(), unavailable);
            return 0;
        } catch (RuntimeException failure) {
            LOG.error("row {} of delivery {} could not be taken", row.line(), delivery.id(), failure);
            return refuse(delivery, ready.refused(FAILED));
        }
    }

    private int refuse(Delivery delivery, RowResult result) {
        return rows.settle(delivery.id(), List.of(result));
    }
}
