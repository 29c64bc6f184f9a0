package org.xinyue.bench.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Latencies;

/**
 * One timed round.
 *
 * @param cpu processor time that this process and those it started took meanwhile: unlike the rate it says the same on a busy machine
 */
record Window(Latencies latencies, Duration cpu) {
    static Window of(int users, Duration time, ClosedLoop.Question question)
            throws InterruptedException, ExecutionException {
        var before = used();
        var latencies = new ClosedLoop(users, Duration.ZERO, time).run(question);
        return new Window(latencies, used().minus(before));
    }

    private static Duration used() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    double perSecond() {
        return latencies.perSecond();
    }

    /** Milliseconds of processor time for each answer. */
    double cpuEach() {
        return cpu.toNanos() / 1e6 / latencies.count();
    }
}
