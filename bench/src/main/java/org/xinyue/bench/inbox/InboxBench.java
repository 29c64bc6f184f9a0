package org.xinyue.bench.inbox;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Latencies;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;

/**
 * Milliseconds for the pages of a desk over real HTTP, with a small archive and with a large one beside it on the same
 * server, in turn: a desk should not feel how many cases have been closed. Then the desk and the case page beside the same
 * pages of Redmine.
 */
public final class InboxBench implements Benchmark {
    static final List<Integer> USERS = List.of(1, 4);
    static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final double GOAL = 1.3;

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        InboxOptions options = InboxOptions.parse(arguments);
        List<Desk> desks = new ArrayList<>();
        try (Server server = Server.start()) {
            try {
                for (int size : options.cases()) {
                    progress("seeding " + size + " cases");
                    desks.add(Desk.open(size, server.site("cases_" + size)));
                }
                figures.println(Machine.note(JsonLine.of("inbox.settings"))
                        .with("desk_owes", desks.getFirst().owed())
                        .with("rounds", options.rounds())
                        .with("seconds_per_round", options.seconds()));
                for (int users : USERS) {
                    for (PageKind kind : PageKind.values()) {
                        report(figures, kind, users, measure(options, desks, kind, users));
                    }
                }
                new BesideRedmine(figures, options).compare(server, desks.getFirst());
            } finally {
                for (Desk desk : desks) {
                    desk.close();
                }
            }
        }
    }

    /** Every size once, then every size again: a slow minute of the machine hits all of them. */
    private static Map<Integer, Latencies> measure(InboxOptions options, List<Desk> desks, PageKind kind, int users)
            throws InterruptedException, ExecutionException {
        Map<Integer, Latencies> measured = new LinkedHashMap<>();
        for (Desk desk : desks) {
            round(desk, kind, new ClosedLoop(users, Duration.ZERO, WARM_UP));
        }
        var loop = new ClosedLoop(users, Duration.ZERO, Duration.ofSeconds(options.seconds()));
        for (int round = 0; round < options.rounds(); round++) {
            for (Desk desk : desks) {
                measured.merge(desk.size(), round(desk, kind, loop), Latencies::and);
            }
        }
        return measured;
    }

    private static Latencies round(Desk desk, PageKind kind, ClosedLoop loop)
            throws InterruptedException, ExecutionException {
        return loop.run((user, turn) -> desk.ask(kind, user, turn));
    }

    /** For example {@code inbox.first_page.4users}. */
    static String name(PageKind kind, int users) {
        return "inbox." + kind.name().toLowerCase(Locale.ROOT) + "." + users + (users == 1 ? "user" : "users");
    }

    private static void report(PrintStream figures, PageKind kind, int users, Map<Integer, Latencies> measured) {
        String name = name(kind, users);
        measured.forEach((size, latencies) -> figures.println(JsonLine.of(name)
                .with("cases", size)
                .with("p50", latencies.milliseconds(0.5))
                .with("p95", latencies.milliseconds(0.95))
                .with("unit", "ms")
                .with("pages", latencies.count())
                .with("pages_per_second", latencies.perSecond())));
        var sizes = List.copyOf(measured.entrySet());
        var small = sizes.getFirst();
        var large = sizes.getLast();
        if (sizes.size() > 1) {
            double ours = large.getValue().milliseconds(0.95);
            double peer = small.getValue().milliseconds(0.95);
            figures.println(Machine.note(JsonLine.of(name + ".p95")
                    .with("ours", ours)
                    .with("peer", peer)
                    .with("ratio", ours / peer)
                    .with("unit", "ms")
                    .with("goal", GOAL)
                    .with("reached", ours / peer <= GOAL)
                    .with("ours_cases", large.getKey())
                    .with("peer_name", "the same page with " + small.getKey() + " cases")));
        }
    }

    static void progress(String sentence) {
        System.err.println(sentence);
    }
}
