package org.xinyue.bench.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Latencies;

/**
 * One timed round.
 *
 * @param cpu processor time that was taken meanwhile: unlike the rate it says the same on a busy machine
 */
record Window(Latencies latencies, Cpu cpu) {
    /** How the threads are called that only ask. */
    static final String DRIVER = "driver-";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Processor time by who took it.
     *
     * @param driver those who ask, which elsewhere are other machines
     * @param platform the rest of this process: our code, compiling it, tidying its memory
     * @param others PostgreSQL, and a peer if there is one
     */
    record Cpu(Duration driver, Duration platform, Duration others) {
        Duration all() {
            return driver.plus(platform).plus(others);
        }

        private Cpu since(Cpu before, Duration asking) {
            var driving = driver.minus(before.driver).plus(asking);
            return new Cpu(
                    driving,
                    platform.plus(driver)
                            .minus(before.platform)
                            .minus(before.driver)
                            .minus(driving),
                    others.minus(before.others));
        }

        /** What was taken until now; of those who ask, only the threads that outlast a round. */
        private static Cpu used(ProcessHandle database) {
            var self = ProcessHandle.current();
            var driver = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                    .filter(Objects::nonNull)
                    .filter(thread -> thread.getThreadName().startsWith(DRIVER)
                            || thread.getThreadName().startsWith("HttpClient-"))
                    .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                    .sum();
            return new Cpu(
                    Duration.ofNanos(driver),
                    taken(self).minusNanos(driver),
                    Stream.of(self.descendants(), Stream.of(database), database.descendants())
                            .flatMap(processes -> processes)
                            .distinct()
                            .map(Cpu::taken)
                            .reduce(Duration.ZERO, Duration::plus));
        }

        private static Duration taken(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    static Window of(int users, Duration time, ProcessHandle database, ClosedLoop.Question question)
            throws InterruptedException, ExecutionException {
        // Of a thread of the platform the time it took can be asked; virtual ones share theirs with those who answer.
        ThreadFactory kind = Thread.ofPlatform().name("asking-", 0).factory();
        var asking = new LongAdder();
        var before = Cpu.used(database);
        var latencies = new ClosedLoop(users, Duration.ZERO, time)
                .run(
                        (user, turn) -> {
                            long start = THREADS.getCurrentThreadCpuTime();
                            question.ask(user, turn);
                            asking.add(THREADS.getCurrentThreadCpuTime() - start);
                        },
                        kind);
        return new Window(latencies, Cpu.used(database).since(before, Duration.ofNanos(asking.sum())));
    }

    double perSecond() {
        return latencies.perSecond();
    }

    /** Milliseconds of processor time for each answer, of everybody. */
    double cpuEach() {
        return each(cpu.all());
    }

    /** Milliseconds of this time for each answer. */
    double each(Duration taken) {
        return taken.toNanos() / 1e6 / latencies.count();
    }
}
