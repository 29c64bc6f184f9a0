package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.xinyue.bench.BenchRefused;

/**
 * What one case costs the database, counted by the server itself.
 *
 * @param rows rows inserted, updated and deleted
 * @param walBytes bytes of write-ahead log, from a checkpoint on
 * @param pageImageBytes the part of these that are whole pages, written on the first change after the checkpoint
 */
record Footprint(double rows, double walBytes, double pageImageBytes) {
    private static final int CASES = 1_000;
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROWS =
            "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_user_tables";

    static Footprint measure(CommonServer server, Runner runner) throws SQLException {
        // The server's own housekeeping for another contender must not be booked on this one.
        server.execute("ALTER SYSTEM SET autovacuum = off");
        server.execute("SELECT pg_reload_conf()");
        try {
            long rowsBefore = rows(runner);
            server.execute("CHECKPOINT");
            String from = server.text("SELECT pg_current_wal_insert_lsn()");
            runner.cases(CASES, THREADS);
            String to = server.text("SELECT pg_current_wal_flush_lsn()");
            long rows = rows(runner) - rowsBefore;
            long bytes = Long.parseLong(server.text("SELECT ('" + to + "'::pg_lsn - '" + from + "'::pg_lsn)::bigint"));
            long images = Long.parseLong(server.text(
                    "SELECT sum(fpi_size)::bigint FROM pg_get_wal_stats('" + from + "', '" + to + "', false)"));
            return new Footprint((double) rows / CASES, (double) bytes / CASES, (double) images / CASES);
        } finally {
            server.execute("ALTER SYSTEM RESET autovacuum");
            server.execute("SELECT pg_reload_conf()");
        }
    }

    /** Row writes of the contender's database since it was created. */
    private static long rows(Runner runner) throws SQLException {
        HikariPoolMXBean pool = runner.contender().pool().getHikariPoolMXBean();
        long start = System.nanoTime();
        try (Connection connection = runner.database().connect();
                Statement statement = connection.createStatement()) {
            // A connection reports what it wrote when it ends, or only after ten idle seconds.
            String old = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND backend_start < '"
                    + text(statement, "SELECT clock_timestamp()") + "'";
            pool.softEvictConnections();
            while (!text(statement, old).equals("0")) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new BenchRefused(runner.contender().name()
                            + " keeps connections busy after its last case: its row writes cannot be counted.");
                }
                text(statement, "SELECT pg_sleep(0.1)");
            }
            return Long.parseLong(text(statement, ROWS));
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
