package org.xinyue.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.XinyueApplication;
import org.xinyue.audit.AuditCommand;
import org.xinyue.audit.AuditTrail;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.bench.lifecycle.OursCasework;
import org.xinyue.bench.site.EmptyDatabase;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;

/**
 * The share of an act that an audit line in its transaction takes, by driving the same cases with and without it in turn;
 * then lines verified in a second by the command that operators call.
 */
public final class AuditBench implements Benchmark {
    private static final double GREATEST_SHARE = 0.10;
    private static final double FEWEST_ROWS = 200_000;

    private long number;
    private boolean audited;

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        var options = AuditOptions.parse(arguments);
        try (Server server = Server.start();
                TemporaryDirectory data = TemporaryDirectory.create()) {
            EmptyDatabase database = server.database("audit");
            try (var application = start(database, data)) {
                figures.println(Machine.note(share(application, options)));
                seed(application, options.rows());
            }
            figures.println(Machine.note(verify(database, data, options)));
        }
    }

    private static ConfigurableApplicationContext start(EmptyDatabase database, TemporaryDirectory data) {
        // Standard output belongs to the figures; the application announces its address there.
        PrintStream figures = System.out;
        System.setOut(System.err);
        try {
            return new SpringApplicationBuilder(XinyueApplication.class)
                    .run(
                            "--xinyue.db.url=" + database.url(),
                            "--xinyue.db.user=" + database.user(),
                            "--xinyue.db.password=" + database.password(),
                            "--xinyue.data=" + data.path(),
                            "--server.address=127.0.0.1",
                            "--server.port=0");
        } finally {
            System.setOut(figures);
        }
    }

    private JsonLine share(ApplicationContext application, AuditOptions options) {
        var trail = application.getBean(AuditTrail.class);
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        var casework = OursCasework.in(
                application,
                (act, actor) -> Objects.requireNonNull(transaction.execute(status -> {
                    var file = act.get();
                    if (audited) {
                        trail.record(
                                actor, "办理", file.number(), file.state().stage().name());
                    }
                    return file;
                })));
        timed(casework, false, options.cases());
        timed(casework, true, options.cases());
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            without.add(timed(casework, false, options.cases()));
            with.add(timed(casework, true, options.cases()));
        }
        double share = 1 - median(without) / median(with);
        return JsonLine.of("audit.append")
                .with("share_of_act", share)
                .with("goal_at_most", GREATEST_SHARE)
                .with("reached", share <= GREATEST_SHARE)
                .with("case_without_ms", without)
                .with("case_with_ms", with)
                .with("acts_a_case", 9)
                .with("cases_a_round", options.cases());
    }

    /** Milliseconds a case. */
    private double timed(OursCasework casework, boolean withLines, int cases) {
        audited = withLines;
        long start = System.nanoTime();
        for (int left = cases; left > 0; left--) {
            casework.oneCase(++number);
        }
        return (System.nanoTime() - start) / 1e6 / cases;
    }

    private static void seed(ApplicationContext application, int rows) throws SQLException, IOException {
        System.err.println("writing a trail of " + rows + " lines");
        var head = application.getBean(AuditTrail.class).latest(1).getFirst();
        var start = application.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = application.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            new Seeding(head.number(), head.digest(), start).lines(connection, rows);
            statement.execute("VACUUM (ANALYZE) audit_entry");
            statement.execute("CHECKPOINT");
        }
    }

    private static JsonLine verify(EmptyDatabase database, TemporaryDirectory data, AuditOptions options) {
        var environment = Map.of(
                "XINYUE_DB_URL", database.url(),
                "XINYUE_DB_USER", database.user(),
                "XINYUE_DB_PASSWORD", database.password());
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            var out = new ByteArrayOutputStream();
            var words = List.of("verify", "--data", data.path().toString());
            long start = System.nanoTime();
            int code = AuditCommand.run(words, environment, new PrintStream(out, true, UTF_8), System.err);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (code != 0) {
                throw new BenchRefused("The trail that was written does not verify: " + out.toString(UTF_8));
            }
            rates.add(options.rows() / seconds);
        }
        return JsonLine.of("audit.verify")
                .with("ours", median(rates))
                .with("unit", "rows/s")
                .with("goal_at_least", FEWEST_ROWS)
                .with("reached", median(rates) >= FEWEST_ROWS)
                .with("rounds", rates)
                .with("rows", options.rows());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
