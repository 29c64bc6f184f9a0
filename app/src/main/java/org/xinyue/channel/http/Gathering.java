package org.xinyue.channel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.ChannelIntake.Handed;
import org.xinyue.channel.ChannelIntake.Place;
import org.xinyue.channel.ChannelIntake.Verdict;
import org.xinyue.channel.Taken;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Lets complaints that come at the same moment share a transaction (合并受理). Whoever comes alone is taken at once; while a transaction runs, the next ones
 * gather. Each is answered after the commit with what became of it alone: when one spoils the transaction, each is taken by itself.
 */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
class Gathering {
    private static final int TOGETHER = 64;
    /** While one transaction waits for the disk, another is prepared. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final ChannelIntake intake;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore leaders = new Semaphore(AT_ONCE);

    private record Waiting(Handed handed, CompletableFuture<Taken> answer) {}

    Gathering(ChannelIntake intake) {
        this.intake = intake;
    }

    /** Takes a complaint as {@link ChannelIntake#take} does, and refuses as it does. */
    Taken take(Handed handed) {
        var mine = new Waiting(handed, new CompletableFuture<>());
        waiting.add(mine);
        if (leaders.tryAcquire()) {
            Thread.startVirtualThread(this::lead);
        }
        try {
            return mine.answer().join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
    }

    private void lead() {
        do {
            try {
                for (var batch = next(); !batch.isEmpty(); batch = next()) {
                    together(batch);
                }
            } finally {
                leaders.release();
            }
            // Whoever came between the last look and the release found no leader free.
        } while (!waiting.isEmpty() && leaders.tryAcquire());
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        for (var one = waiting.poll(); one != null; one = batch.size() < TOGETHER ? waiting.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private void together(List<Waiting> batch) {
        try {
            var first = new LinkedHashMap<Place, Waiting>();
            batch.forEach(one -> first.putIfAbsent(one.handed().place(), one));
            var verdicts =
                    intake.takeAll(first.values().stream().map(Waiting::handed).toList());
            var verdict = verdicts.iterator();
            first.values().forEach(one -> answer(one, verdict.next()));
            // The same number twice at the same moment: the second finds what became of the first.
            batch.forEach(this::alone);
        } catch (TransactionException | DataAccessResourceFailureException away) {
            batch.forEach(one -> one.answer().completeExceptionally(away));
        } catch (RuntimeException spoiled) {
            LOG.info("{} complaints are taken one by one: {}", batch.size(), spoiled.toString());
            batch.forEach(this::alone);
        } finally {
            // An error that is none of ours must not leave anybody waiting.
            batch.forEach(one -> one.answer().completeExceptionally(new IllegalStateException("not taken")));
        }
    }

    private static void answer(Waiting one, Verdict verdict) {
        switch (verdict) {
            case Verdict.Stands stands -> one.answer().complete(stands.receipt());
            case Verdict.Refused refused -> one.answer().completeExceptionally(refused.why());
            case Verdict.Conflicts conflict -> one.answer().completeExceptionally(conflict.why());
        }
    }

    /** Takes one by itself, unless it has its answer. */
    private void alone(Waiting one) {
        if (one.answer().isDone()) {
            return;
        }
        try {
            one.answer()
                    .complete(intake.take(one.handed().sender(), one.handed().submission()));
        } catch (RuntimeException refused) {
            one.answer().completeExceptionally(refused);
        }
    }
}
