package org.xinyue.bench.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.database.PostgresServer;

/**
 * Seconds from the start of the built jar until it takes work, on a data directory that exists. Beside it what cannot be
 * saved: the same PostgreSQL on the same directory and a JVM that does nothing, one after the other.
 */
public final class StartBench implements Benchmark {
    private static final int ROUNDS = 3;
    private static final double GOAL_SECONDS = 8;
    private static final Path JAR = Path.of("app/target/xinyue-exec.jar");

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        if (!arguments.isEmpty()) {
            throw new BenchRefused("start takes no options.");
        }
        if (!Files.isRegularFile(JAR)) {
            throw new BenchRefused("There is no " + JAR + ": run this through ./xinyue bench start, which builds it.");
        }
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            measure(directory.path(), figures);
        }
    }

    private static void measure(Path data, PrintStream figures) throws IOException, InterruptedException {
        double first = application(data);
        List<Double> ours = new ArrayList<>();
        List<Double> postgres = new ArrayList<>();
        List<Double> jvm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(application(data));
            postgres.add(postgres(data));
            jvm.add(emptyJvm());
        }
        double floor = median(postgres) + median(jvm);
        figures.println(JsonLine.of("start")
                .with("ours", median(ours))
                .with("peer", floor)
                .with("ratio", median(ours) / floor)
                .with("unit", "s")
                .with("peer_name", "the same PostgreSQL, then java -version")
                .with("goal", GOAL_SECONDS)
                .with("ours_spread", spread(ours))
                .with("peer_postgres_spread", spread(postgres))
                .with("peer_jvm_spread", spread(jvm))
                .with("first_start_with_empty_directory", first));
    }

    private static double application(Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ApplicationProcess process = ApplicationProcess.start(JAR, data)) {
            process.awaitReady();
            return seconds(start);
        }
    }

    private static double postgres(Path data) {
        long start = System.nanoTime();
        PostgresServer server = PostgresServer.start(data);
        double seconds = seconds(start);
        server.close();
        return seconds;
    }

    private static double emptyJvm() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = new ProcessBuilder(ApplicationProcess.java(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new BenchRefused("java -version ended with " + exit + ".");
        }
        return seconds(start);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Double> spread(List<Double> values) {
        return List.of(Collections.min(values), Collections.max(values));
    }
}
