package org.xinyue.bench.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * So many users at once, each of whom asks again only after the answer has come and he has thought.
 *
 * @param users at the same time
 * @param think from an answer to the next question
 * @param time how long they go on
 */
public record ClosedLoop(int users, Duration think, Duration time) {
    /** One question and its whole answer; {@code turn} counts over all users together with gaps, from 0. */
    @FunctionalInterface
    public interface Question {
        void ask(int user, int turn) throws Exception;
    }

    /** Lets everybody ask until the time is over. */
    public Latencies run(Question question) throws InterruptedException, ExecutionException {
        return run(question, Thread.ofVirtual().factory());
    }

    /** As {@link #run(Question)}, everybody on a thread of this kind. */
    public Latencies run(Question question, ThreadFactory kind) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<List<Long>>> users = new ArrayList<>();
        try (var people = Executors.newThreadPerTaskExecutor(kind)) {
            for (int user = 0; user < users(); user++) {
                users.add(people.submit(asking(question, user, start + time.toNanos())));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> user : users) {
            all.addAll(user.get());
        }
        return new Latencies(all, (System.nanoTime() - start) / 1e9);
    }

    private Callable<List<Long>> asking(Question question, int user, long end) {
        return () -> {
            List<Long> nanoseconds = new ArrayList<>();
            // Nobody's pauses coincide: the first is a different part of the whole for each.
            Thread.sleep(think.multipliedBy(user).dividedBy(users));
            for (int turn = 0; System.nanoTime() < end; turn++) {
                long asked = System.nanoTime();
                question.ask(user, turn);
                nanoseconds.add(System.nanoTime() - asked);
                Thread.sleep(think);
            }
            return nanoseconds;
        };
    }
}
