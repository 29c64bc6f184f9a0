package org.xinyue.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.intake.IntakeOptions.Part;
import org.xinyue.bench.redmine.RedminePackage;
import org.xinyue.bench.redmine.RedmineServer;
import org.xinyue.bench.site.EmptyDatabase;
import org.xinyue.bench.site.Latencies;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;
import org.xinyue.bench.site.Site;

/**
 * Complaints that systems hand in over HTTP in a second, signed and by token, beside PostgreSQL alone writing the same rows and beside Redmine creating a ticket
 * of the same words over REST; then a sheet, then a burst.
 */
public final class IntakeBench implements Benchmark {
    static final int USERS = 16;
    private static final int REDMINE_USERS = 4;
    private static final double GOAL = 50;
    private static final int WARM_UP = 5_000;
    private static final int ISSUES = 1_000;
    private static final int DESK = 200;

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        var options = IntakeOptions.parse(arguments);
        try (Server server = Server.start()) {
            EmptyDatabase empty = server.database("intake_floor");
            try (Site site = server.site("intake");
                    Doors doors = Doors.open(site, server.process())) {
                refuseOtherAnswers(doors);
                if (options.has(Part.HTTP)) {
                    beside(options, doors, server, Floor.of(site.database(), empty, "A-0"), figures);
                }
                if (options.has(Part.SHEETS)) {
                    progress("sheets of " + options.rows() + " rows");
                    new SheetFigures(site, doors.sample(), options.rows()).measure(options.rounds(), figures);
                }
                if (options.has(Part.BURST)) {
                    burst(options, doors, figures);
                }
            }
        }
    }

    private static void beside(IntakeOptions options, Doors doors, Server server, Floor floor, PrintStream figures)
            throws Exception {
        Optional<String> missing = options.redmine()
                ? RedminePackage.missing()
                : Optional.of("The comparison with Redmine was not wanted.");
        if (missing.isPresent()) {
            progress(missing.get());
            compare(options, doors, floor, null, figures);
            return;
        }
        progress("seeding Redmine with " + ISSUES + " issues");
        try (RedmineServer redmine = RedmineServer.start(server, ISSUES, DESK)) {
            figures.println(redmine.note(JsonLine.of("intake.redmine.settings")));
            compare(options, doors, floor, redmine, figures);
        }
    }

    /** What is carried is measured first, warm. */
    private static void burst(IntakeOptions options, Doors doors, PrintStream figures) throws Exception {
        progress("a burst");
        if (!options.has(Part.HTTP)) {
            warmUp(options, doors);
        }
        double carried = rate(doors, Doors.Proof.SIGNED, options.seconds()).perSecond();
        new Burst(doors).run(carried, options.seconds(), figures);
    }

    private static void refuseOtherAnswers(Doors doors) throws IOException, InterruptedException {
        for (int number = 0; number < 10; number++) {
            var proof = number % 2 == 0 ? Doors.Proof.SIGNED : Doors.Proof.TOKEN;
            var first = doors.send(proof, number, "A-" + number, number);
            if (first.statusCode() != 201) {
                throw new BenchRefused("A complaint was answered with " + first.statusCode() + ": " + first.body());
            }
            Receipts.same(first.body(), doors.send(proof, number, "A-" + number, number));
            if (doors.send(proof, number, "A-" + number, number + 1).statusCode() != 409) {
                throw new BenchRefused("A number used twice was not refused: no figures are reported.");
            }
        }
        if (doors.whole() != 10 || doors.entries() != 10) {
            throw new BenchRefused("Of 10 complaints " + doors.whole() + " are whole: no figures are reported.");
        }
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** So many users hand in complaints one after the other; everything acknowledged must be in the database. */
    private static Window rate(Doors doors, Doors.Proof proof, int seconds) throws Exception {
        long before = doors.whole();
        var measured = Window.of(USERS, Duration.ofSeconds(seconds), doors.database(), (user, turn) -> {
            int number = NUMBERS.incrementAndGet();
            int status = doors.send(proof, user, "N-" + number, number).statusCode();
            if (status != 201) {
                throw new BenchRefused("A complaint was answered with " + status + ": no figures are reported.");
            }
        });
        long kept = doors.whole() - before;
        int count = measured.latencies().count();
        if (kept != count) {
            throw new BenchRefused(count + " complaints were acknowledged and " + kept
                    + " are in the database: no figures are reported.");
        }
        return measured;
    }

    /** Everybody once, then everybody again: a slow minute of the machine hits all of them. */
    private static void compare(
            IntakeOptions options, Doors doors, Floor floor, @Nullable RedmineServer redmine, PrintStream figures)
            throws Exception {
        Map<Doors.Proof, List<Window>> ours = new EnumMap<>(Doors.Proof.class);
        var floors = new ArrayList<Double>();
        var tickets = new ArrayList<Window>();
        Optional<Path> pgbench = Floor.pgbench();
        warmUp(options, doors);
        for (int round = 0; round < options.rounds(); round++) {
            for (var proof : Doors.Proof.values()) {
                ours.computeIfAbsent(proof, key -> new ArrayList<>()).add(rate(doors, proof, options.seconds()));
            }
            if (pgbench.isPresent()) {
                floors.add(floor.perSecond(pgbench.get(), USERS, options.seconds(), round));
            }
            if (redmine != null) {
                tickets.add(tickets(redmine, options.seconds(), doors.database()));
            }
        }
        ours.forEach((proof, rounds) -> report(figures, proof, rounds, floors, tickets));
    }

    /** A compiler that works while others use the processors is slow: so many complaints, however long they take, up to a minute. */
    private static void warmUp(IntakeOptions options, Doors doors) throws Exception {
        int taken = 0;
        long start = System.nanoTime();
        do {
            for (var proof : Doors.Proof.values()) {
                taken += rate(doors, proof, options.seconds()).latencies().count();
            }
        } while (options.rounds() > 1 && taken < WARM_UP && System.nanoTime() - start < 60_000_000_000L);
    }

    private static Window tickets(RedmineServer redmine, int seconds, ProcessHandle database) throws Exception {
        return Window.of(
                REDMINE_USERS,
                Duration.ofSeconds(seconds),
                database,
                (user, turn) -> redmine.create("供应设备合同尾款 " + user + "-" + turn, Sample.FACTS));
    }

    private static void report(
            PrintStream figures, Doors.Proof proof, List<Window> rounds, List<Double> floors, List<Window> tickets) {
        var name = "intake." + proof.name().toLowerCase(java.util.Locale.ROOT);
        var rates = rounds.stream().map(Window::perSecond).toList();
        double rate = Rounds.median(rates);
        double cpu = median(rounds, Window::cpuEach);
        var all = rounds.stream().map(Window::latencies).reduce(Latencies::and).orElseThrow();
        figures.println(Machine.note(JsonLine.of(name)
                .with("submissions_per_second", rate)
                .with("p50", all.milliseconds(0.5))
                .with("p99", all.milliseconds(0.99))
                .with("unit", "ms")
                .with("submissions", all.count())
                .with("users", USERS)
                .with("cpu_ms_each", cpu)
                .with(
                        "cpu_ms_driver",
                        median(rounds, round -> round.each(round.cpu().driver())))
                .with(
                        "cpu_ms_platform",
                        median(rounds, round -> round.each(round.cpu().platform())))
                .with(
                        "cpu_ms_database",
                        median(rounds, round -> round.each(round.cpu().others())))));
        if (tickets.isEmpty()) {
            figures.println(JsonLine.of(name + ".redmine").with("left_out", "Redmine was not measured."));
        } else {
            redmine(figures, name, rates, cpu, tickets);
        }
        if (floors.isEmpty()) {
            figures.println(JsonLine.of(name + ".floor")
                    .with("left_out", "pgbench is not installed (Debian: postgresql-contrib)."));
        } else {
            figures.println(Machine.note(JsonLine.of(name + ".floor")
                    .with("ours", rate)
                    .with("peer", Rounds.median(floors))
                    .with("ratio", rate / Rounds.median(floors))
                    .with("unit", "submissions/s")
                    .with("ours_spread", Rounds.spread(rates))
                    .with("peer_spread", Rounds.spread(floors))
                    .with("peer_name", "pgbench, the same rows as prepared INSERTs, a transaction each")));
        }
    }

    private static double median(List<Window> rounds, Function<Window, Double> figure) {
        return Rounds.median(rounds.stream().map(figure).toList());
    }

    private static void redmine(
            PrintStream figures, String name, List<Double> rates, double cpu, List<Window> tickets) {
        var peers = tickets.stream().map(Window::perSecond).toList();
        double peerCpu = Rounds.median(tickets.stream().map(Window::cpuEach).toList());
        double ratio = Rounds.median(rates) / Rounds.median(peers);
        figures.println(Machine.note(JsonLine.of(name + ".redmine")
                .with("ours", Rounds.median(rates))
                .with("peer", Rounds.median(peers))
                .with("ratio", ratio)
                .with("unit", "submissions/s")
                .with("goal", GOAL)
                .with("reached", ratio >= GOAL)
                .with("ours_spread", Rounds.spread(rates))
                .with("peer_spread", Rounds.spread(peers))
                .with("ours_cpu_ms_each", cpu)
                .with("peer_cpu_ms_each", peerCpu)
                .with("cpu_ratio", peerCpu / cpu)
                .with("peer_name", "Redmine creating a ticket over REST, " + REDMINE_USERS + " users")));
    }

    static void progress(String sentence) {
        System.err.println(sentence);
    }
}
