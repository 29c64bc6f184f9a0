package org.xinyue.bench.redmine;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Latencies;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;

/**
 * The comparator by itself: that it starts, shows its pages and creates tickets, and how many of them in a second. With
 * {@code --smoke} a few tickets only.
 */
public final class RedmineBench implements Benchmark {
    private static final int ISSUES = 1_000;
    private static final int DESK = 200;
    private static final int ROWS = 20;
    private static final int USERS = 4;
    private static final String TEXT = "企业按合同完成了供货并已验收，对方单位至今没有支付剩余货款，多次书面催告均以资金安排为由推迟。".repeat(4);

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--smoke"))) {
            throw new BenchRefused("redmine takes no option but --smoke.");
        }
        Optional<String> missing = RedminePackage.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            figures.println(JsonLine.of("redmine.tickets").with("left_out", missing.get()));
            return;
        }
        try (Server server = Server.start();
                RedmineServer redmine = RedmineServer.start(server, ISSUES, DESK)) {
            IssueDesk.open(redmine, ISSUES, DESK, ROWS).close();
            int first = redmine.create("供应设备合同尾款", TEXT);
            if (!redmine.description(first).equals(TEXT)) {
                throw new BenchRefused(
                        "Redmine did not keep the text of ticket " + first + ": no figures are reported.");
            }
            boolean smoke = !arguments.isEmpty();
            Latencies latencies = measure(redmine, Duration.ofSeconds(smoke ? 1 : 10));
            figures.println(redmine.note(Machine.note(JsonLine.of("redmine.tickets")
                    .with("tickets_per_second", latencies.perSecond())
                    .with("p50", latencies.milliseconds(0.5))
                    .with("p99", latencies.milliseconds(0.99))
                    .with("unit", "ms")
                    .with("tickets", latencies.count())
                    .with("users", USERS))));
        }
    }

    private static Latencies measure(RedmineServer redmine, Duration time) throws Exception {
        ClosedLoop.Question ticket = (user, turn) -> redmine.create("供应设备合同尾款 " + user + "-" + turn, TEXT);
        new ClosedLoop(USERS, Duration.ZERO, time.dividedBy(2)).run(ticket);
        return new ClosedLoop(USERS, Duration.ZERO, time).run(ticket);
    }
}
