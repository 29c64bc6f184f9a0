package org.xinyue.bench.lifecycle;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinyue.bench.Benchmark;

/** Complete cases per second, rows and WAL per case, on one PostgreSQL, the contenders in turn. */
public final class LifecycleBench implements Benchmark {
    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        LifecycleOptions options = LifecycleOptions.parse(arguments);
        var report = new Report(figures, options);
        try (CommonServer server = CommonServer.start()) {
            report.settings(server.settings());
            List<Runner> peers = new ArrayList<>();
            @Nullable Runner ours = null;
            try {
                ours = enter(server, "ours", OursContender::open);
                for (Course course : Course.values()) {
                    String name = course.name().toLowerCase(Locale.ROOT);
                    addIfPresent(peers, enter(server, "flowable_" + name, FlowableContender.taking(course)));
                    addIfPresent(peers, enter(server, "raw_" + name, RawContender.taking(course)));
                }
                measure(server, options, report, ours, peers);
            } finally {
                addIfPresent(peers, ours);
                peers.forEach(runner -> runner.contender().close());
            }
        }
    }

    private static void addIfPresent(List<Runner> runners, @Nullable Runner runner) {
        if (runner != null) {
            runners.add(runner);
        }
    }

    private static @Nullable Runner enter(CommonServer server, String name, Contender.Entry entry) throws SQLException {
        Database database = server.database(name);
        return entry.open(database)
                .map(contender -> new Runner(contender, database))
                .orElse(null);
    }

    private static void measure(
            CommonServer server, LifecycleOptions options, Report report, @Nullable Runner ours, List<Runner> peers)
            throws SQLException {
        List<Runner> all = new ArrayList<>();
        addIfPresent(all, ours);
        all.addAll(peers);
        for (Runner runner : all) {
            EqualAnswers.refuseOtherwise(runner);
        }
        Map<Runner, Measured> results = new LinkedHashMap<>();
        for (Runner runner : all) {
            progress("counting rows and WAL of " + runner.contender().name());
            runner.timed(Duration.ofSeconds(options.warmUp()), 1);
            results.put(runner, new Measured(runner.contender().name(), Footprint.measure(server, runner)));
        }
        for (int threads : options.threads()) {
            rounds(server, options, threads, results);
        }
        for (Runner runner : all) {
            EqualAnswers.refuseOpenCases(runner);
        }
        results.values().forEach(report::contender);
        Measured measuredOurs = ours == null ? null : results.remove(ours);
        if (measuredOurs != null) {
            report.comparison(measuredOurs, results.values());
        }
    }

    /** Everybody once, then everybody again: a slow minute of the machine hits all of them. */
    private static void rounds(
            CommonServer server, LifecycleOptions options, int threads, Map<Runner, Measured> results)
            throws SQLException {
        for (Runner runner : results.keySet()) {
            progress("warming up " + runner.contender().name() + " with " + threads + " threads");
            runner.timed(Duration.ofSeconds(options.warmUp()), threads);
        }
        for (int round = 1; round <= options.rounds(); round++) {
            for (Map.Entry<Runner, Measured> entry : results.entrySet()) {
                server.execute("CHECKPOINT");
                double rate = entry.getKey().timed(Duration.ofSeconds(options.seconds()), threads);
                entry.getValue().add(threads, rate);
                progress("round %d, %d threads, %s: %.1f cases/s"
                        .formatted(round, threads, entry.getValue().name(), rate));
            }
        }
    }

    private static void progress(String sentence) {
        System.err.println(sentence);
    }
}
