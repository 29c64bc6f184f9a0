package org.xinyue.channel.http.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Lets what is asked at the same moment be answered together (合并办理). Whoever comes alone is answered at once; while the answer is being made, the next
 * ones gather. So nobody waits on an idle machine, and the more come, the less each costs.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Together<Q, A> {
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore leaders;
    private final int most;
    private final Answering<Q, A> answering;

    /**
     * A question that waits.
     *
     * @param answer to be completed, with what goes wrong for this one too
     */
    public record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Answers all of them; who is left without an answer is told that there is none. */
    public interface Answering<Q, A> {
        void answer(List<Asked<Q, A>> asked);
    }

    /**
     * @param most questions that are answered together
     * @param atOnce how many such groups at the same time
     */
    public Together(int most, int atOnce, Answering<Q, A> answering) {
        this.most = most;
        this.leaders = new Semaphore(atOnce);
        this.answering = answering;
    }

    /** The answer, or what went wrong. */
    public A ask(Q question) {
        var mine = new Asked<Q, A>(question, new CompletableFuture<>());
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
                for (var group = next(); !group.isEmpty(); group = next()) {
                    answer(group);
                }
            } finally {
                leaders.release();
            }
            // Whoever came between the last look and the release found no leader free.
        } while (!waiting.isEmpty() && leaders.tryAcquire());
    }

    private List<Asked<Q, A>> next() {
        var group = new ArrayList<Asked<Q, A>>();
        for (var one = waiting.poll(); one != null; one = group.size() < most ? waiting.poll() : null) {
            group.add(one);
        }
        return group;
    }

    private void answer(List<Asked<Q, A>> group) {
        try {
            answering.answer(group);
        } catch (RuntimeException failed) {
            group.forEach(one -> one.answer().completeExceptionally(failed));
        } finally {
            // An error that is none of ours must not leave anybody waiting.
            group.forEach(one -> one.answer().completeExceptionally(new IllegalStateException("not answered")));
        }
    }
}
