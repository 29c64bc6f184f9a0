package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.XinyueApplication;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;

/**
 * The whole application, started as it is run, and driven through the services its pages use. A case takes ten acts here,
 * each committed by itself: the procedure knows no shorter way through transfer, finding, rectification and closing. The
 * others take six of them ({@link Course#MILESTONES}) or all ({@link Course#ACTS}).
 */
final class OursContender implements Contender {
    private static final Map<Act, Milestone> MILESTONES = Map.of(
            Act.TRANSFER, Milestone.TRANSFERRED,
            Act.FIND_TRUE, Milestone.VERIFIED,
            Act.ORDER_RECTIFICATION, Milestone.ORDERED,
            Act.REPORT_RECTIFIED, Milestone.RECTIFIED,
            Act.CERTIFY, Milestone.CERTIFIED,
            Act.RATE, Milestone.CLOSED);

    private final TemporaryDirectory directory;
    private final ConfigurableApplicationContext application;
    private final Cases cases;
    private final OursCasework casework;
    private final Map<Long, UUID> ids = new ConcurrentHashMap<>();

    private OursContender(TemporaryDirectory directory, ConfigurableApplicationContext application) {
        this.directory = directory;
        this.application = application;
        this.cases = application.getBean(Cases.class);
        this.casework = OursCasework.in(application);
    }

    static Optional<Contender> open(Database database) {
        // Standard output belongs to the figures; the application announces its address there.
        PrintStream figures = System.out;
        System.setOut(System.err);
        try {
            TemporaryDirectory directory = TemporaryDirectory.create();
            return Optional.of(new OursContender(directory, start(database, directory)));
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        } finally {
            System.setOut(figures);
        }
    }

    private static ConfigurableApplicationContext start(Database database, TemporaryDirectory directory) {
        return new SpringApplicationBuilder(XinyueApplication.class)
                .run(
                        "--xinyue.db.url=" + database.url(),
                        "--xinyue.db.user=" + database.user(),
                        "--xinyue.db.password=" + database.password(),
                        "--xinyue.data=" + directory.path(),
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Caseworker caseworker() {
        return number -> ids.put(number, casework.oneCase(number));
    }

    @Override
    public long casesClosed() {
        return JdbcClient.create(pool())
                .sql("SELECT count(*) FROM case_file WHERE stage = ?")
                .param(Stage.CLOSED.name())
                .query(Long.class)
                .single();
    }

    /** Also replays the history of the case: it must lead to the stored state, every digest unbroken. */
    @Override
    public List<Milestone> walked(long number) {
        UUID id = ids.get(number);
        if (id == null) {
            return List.of();
        }
        cases.verifyHistory(id);
        List<Milestone> walked = new ArrayList<>();
        for (HistoryLine line : cases.history(id)) {
            @Nullable Milestone milestone = MILESTONES.get(line.act());
            if (milestone != null) {
                refuseOtherDecision(milestone, line.decision());
                walked.add(milestone);
            }
        }
        return walked;
    }

    private static void refuseOtherDecision(Milestone milestone, Decision decision) {
        if (!decision.toString().contains(milestone.decision())) {
            throw new IllegalStateException("the decision of " + milestone + " is not in the history");
        }
    }

    @Override
    public HikariDataSource pool() {
        try {
            return application.getBean(DataSource.class).unwrap(HikariDataSource.class);
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
    }

    @Override
    public void close() {
        application.close();
        try {
            directory.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
