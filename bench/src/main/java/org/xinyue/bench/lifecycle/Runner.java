package org.xinyue.bench.lifecycle;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Drives one contender with any number of threads and knows how many cases it has driven. */
final class Runner {
    private final Contender contender;
    private final Database database;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    Runner(Contender contender, Database database) {
        this.contender = contender;
        this.database = database;
    }

    Contender contender() {
        return contender;
    }

    Database database() {
        return database;
    }

    /** Cases driven to the end so far. */
    long done() {
        return done.get();
    }

    /** Runs a fixed number of cases. */
    void cases(int count, int threads) throws SQLException {
        var left = new AtomicLong(count);
        run(threads, () -> left.getAndDecrement() > 0);
    }

    /**
     * Runs for a time; cases begun within it are finished and counted with the time they took.
     *
     * @return complete cases per second
     */
    double timed(Duration length, int threads) throws SQLException {
        long before = done();
        long start = System.nanoTime();
        run(threads, () -> System.nanoTime() - start < length.toNanos());
        return (done() - before) * 1e9 / (System.nanoTime() - start);
    }

    private void run(int threads, BooleanSupplier more) throws SQLException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                workers.add(executor.submit(() -> {
                    work(more);
                    return true;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw new SQLException(contender.name() + " failed in a case", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        }
    }

    private void work(BooleanSupplier more) throws SQLException {
        try (Caseworker caseworker = contender.caseworker()) {
            while (more.getAsBoolean()) {
                caseworker.oneCase(numbers.incrementAndGet());
                done.incrementAndGet();
            }
        }
    }
}
