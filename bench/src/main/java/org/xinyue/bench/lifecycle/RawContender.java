package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database can do without any application: short transactions, each a versioned update of the case, a history row
 * and an event row. Six a case, the first also inserting it, or as many as ours with the start by itself.
 */
final class RawContender implements Contender {
    private static final String SCHEMA = """
            CREATE TABLE lead (
                id bigint PRIMARY KEY,
                title text NOT NULL,
                stage text NOT NULL,
                version int NOT NULL,
                changed_at timestamptz NOT NULL DEFAULT now());
            CREATE TABLE history (
                lead_id bigint NOT NULL,
                version int NOT NULL,
                stage text NOT NULL,
                decision text NOT NULL,
                at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (lead_id, version));
            CREATE TABLE event (
                position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                lead_id bigint NOT NULL,
                kind text NOT NULL,
                at timestamptz NOT NULL DEFAULT now());
            """;

    private final HikariDataSource pool;
    private final List<Course.Step> steps;
    private final Course course;

    private RawContender(HikariDataSource pool, Course course) {
        this.pool = pool;
        this.course = course;
        this.steps = steps(course);
    }

    private static List<Course.Step> steps(Course course) {
        List<Course.Step> steps = new ArrayList<>();
        if (course == Course.ACTS) {
            steps.add(new Course.Step("SUBMITTED", ""));
        }
        steps.addAll(course.steps());
        return List.copyOf(steps);
    }

    static Contender.Entry taking(Course course) {
        return database -> Optional.of(open(database, course));
    }

    private static Contender open(Database database, Course course) throws SQLException {
        HikariDataSource pool = database.pool(false);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            connection.commit();
        }
        return new RawContender(pool, course);
    }

    @Override
    public String name() {
        return "raw statements" + course.suffix();
    }

    @Override
    public Caseworker caseworker() throws SQLException {
        return new Statements(pool.getConnection(), steps);
    }

    @Override
    public long casesClosed() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement closed =
                        connection.prepareStatement("SELECT count(*) FROM lead WHERE stage = 'CLOSED'");
                ResultSet row = closed.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<Milestone> walked(long number) throws SQLException {
        List<Milestone> walked = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement history =
                        connection.prepareStatement("SELECT stage FROM history WHERE lead_id = ? ORDER BY version")) {
            history.setLong(1, number);
            try (ResultSet row = history.executeQuery()) {
                while (row.next()) {
                    var step = new Course.Step(row.getString(1), "");
                    if (step.isMilestone()) {
                        walked.add(Milestone.valueOf(step.name()));
                    }
                }
            }
        }
        return walked;
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** One connection with its prepared statements. */
    private static final class Statements implements Caseworker {
        private final Connection connection;
        private final List<Course.Step> steps;
        private final PreparedStatement begin;
        private final PreparedStatement move;
        private final PreparedStatement remember;
        private final PreparedStatement tell;

        Statements(Connection connection, List<Course.Step> steps) throws SQLException {
            this.connection = connection;
            this.steps = steps;
            this.begin =
                    connection.prepareStatement("INSERT INTO lead (id, title, stage, version) VALUES (?, ?, ?, 0)");
            this.move = connection.prepareStatement(
                    "UPDATE lead SET stage = ?, version = version + 1, changed_at = now() WHERE id = ? AND version = ?");
            this.remember = connection.prepareStatement(
                    "INSERT INTO history (lead_id, version, stage, decision) VALUES (?, ?, ?, ?)");
            this.tell = connection.prepareStatement("INSERT INTO event (lead_id, kind) VALUES (?, ?)");
        }

        @Override
        public void oneCase(long number) throws SQLException {
            begin.setLong(1, number);
            begin.setString(2, "拖欠工程款");
            begin.setString(3, "SUBMITTED");
            begin.executeUpdate();
            int version = 0;
            for (Course.Step step : steps) {
                step(number, version, step);
                version++;
            }
        }

        private void step(long number, int version, Course.Step step) throws SQLException {
            move.setString(1, step.name());
            move.setLong(2, number);
            move.setInt(3, version);
            if (move.executeUpdate() != 1) {
                throw new SQLException("case " + number + " is not at version " + version);
            }
            remember.setLong(1, number);
            remember.setInt(2, version + 1);
            remember.setString(3, step.name());
            remember.setString(4, step.decision());
            remember.executeUpdate();
            tell.setLong(1, number);
            tell.setString(2, step.name());
            tell.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
