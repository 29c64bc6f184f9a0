package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinyue.database.PostgresServer.Durability;
import org.xinyue.testing.TestDatabase;

/** Goal: no acknowledged row is lost, whoever is killed; nobody else's process is touched. Method: real servers, real kills. */
final class PostgresServerTest {
    private static final int NOBODY = 65534;
    private static final int ROWS_BEFORE_THE_KILL = 200;
    private static final List<String> AS_MYSELF = List.of();

    @TempDir
    static Path beforehand;

    @TempDir
    Path temporary;

    private Path data = Path.of("");

    /** Creating the files takes seconds; tests that are about something else begin with a copy of these. */
    @BeforeAll
    static void create_the_files() {
        start(beforehand).close();
    }

    @BeforeEach
    void choose_directory() {
        data = temporary.resolve("data");
    }

    /** A failed test must not leave a server behind. */
    @AfterEach
    void stop_what_is_left() throws IOException {
        new OrphanedServer(data.resolve("postgres/cluster").toAbsolutePath())
                .stop(() -> new Programs.Outcome(false, "ended by the polite signal"));
    }

    @Test
    void keeps_its_rows_over_a_stop_and_a_start() throws SQLException {
        try (PostgresServer server = PostgresServer.start(data)) {
            execute(server, "CREATE TABLE kept AS SELECT '守信' AS word");
        }
        try (PostgresServer server = start(data)) {
            assertThat(query(server, "SELECT word FROM kept")).isEqualTo("守信");
        }
    }

    @Test
    void forces_commits_to_disk_and_listens_on_this_machine_only() throws Exception {
        installed();
        try (PostgresServer server = start(data)) {
            assertThat(query(server, """
                    SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
                    WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_compression',
                        'listen_addresses')"""))
                    .isEqualTo("fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                            + " synchronous_commit=on wal_compression=pglz");
        }
    }

    @Test
    void refuses_a_wrong_password_and_hides_the_right_one_from_other_users() throws Exception {
        installed();
        try (PostgresServer server = start(data)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(server.url(PostgresServer.DATABASE), server.user(), "guess"))
                    .withMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refuses_a_second_server_on_the_same_directory_in_this_process() throws Exception {
        installed();
        try (PostgresServer first = start(data)) {
            assertThat(first.password()).isNotEmpty();
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> start(data))
                    .withMessageContaining("already running")
                    .withMessageContaining("--data");
        }
    }

    @Test
    void refuses_a_second_process_on_the_same_directory() throws Exception {
        installed();
        try (PostgresServer first = start(data)) {
            Process second = ServerProcess.start(AS_MYSELF, data, 1);
            try (BufferedReader output = ServerProcess.output(second)) {
                assertThat(output.readLine()).contains("already running").contains("--data");
            }
            assertThat(second.waitFor()).isZero();
            assertThat(query(first, "SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void loses_nothing_acknowledged_when_the_process_is_killed() throws Exception {
        installed();
        long acknowledged = writeUntilKilled(AS_MYSELF, false);
        try (PostgresServer server = start(data)) {
            assertThat(rowsUpTo(server, acknowledged)).isEqualTo(acknowledged);
        }
    }

    @Test
    void loses_nothing_acknowledged_when_process_and_server_are_killed() throws Exception {
        installed();
        long acknowledged = writeUntilKilled(AS_MYSELF, true);
        try (PostgresServer server = start(data)) {
            assertThat(rowsUpTo(server, acknowledged)).isEqualTo(acknowledged);
        }
    }

    @Test
    void an_ordinary_user_loses_nothing_and_root_may_take_over_without_taking_the_files_away() throws Exception {
        assumeTrue(isRoot(), "only root can become another user");
        Files.createDirectories(data);
        Files.setAttribute(data, "unix:uid", NOBODY);
        // The capability only lets the child read this build's class path below a closed home directory.
        long acknowledged =
                writeUntilKilled(Privilege.otherUserEverywhere(NOBODY).prefix(), false);
        try (PostgresServer server = start(data)) {
            assertThat(rowsUpTo(server, acknowledged)).isEqualTo(acknowledged);
        }
        assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                .isEqualTo(NOBODY);
        assertThat(Files.getAttribute(data.resolve("postgres/password"), "unix:uid"))
                .isEqualTo(NOBODY);
    }

    @Test
    void root_falls_back_to_another_user_where_namespaces_are_refused() throws Exception {
        assumeTrue(isRoot(), "an ordinary user needs no fallback");
        Path folder = Files.createDirectories(data.resolve("postgres"));
        Cluster cluster = new Cluster(
                folder,
                PostgresBinaries.unpacked(TestDatabase.programs()),
                Privilege.otherUserEverywhere(NOBODY),
                Durability.KEPT);
        try (PostgresServer server = PostgresServer.start(cluster, DirectoryLock.take(data))) {
            execute(server, "CREATE TABLE kept AS SELECT 1 AS number");
        }
        try (PostgresServer server = start(data)) {
            assertThat(query(server, "SELECT number FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void spares_a_process_that_got_the_number_of_an_earlier_server() throws Exception {
        installed();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), bystander.pid() + "\n");
            start(data).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void begins_again_when_the_first_start_was_cut_off_while_creating_files() throws Exception {
        Files.createDirectories(data.resolve("postgres/cluster.unfinished/base"));
        Files.writeString(data.resolve("postgres/cluster.unfinished/PG_VERSION"), "18");
        Files.writeString(data.resolve("postgres/password"), "of the first attempt");
        try (PostgresServer server = start(data)) {
            assertThat(query(server, "SELECT 'fresh'")).isEqualTo("fresh");
        }
    }

    @Test
    void says_what_to_do_when_the_password_is_lost() throws Exception {
        installed();
        Files.delete(data.resolve("postgres/password"));
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> start(data))
                .withMessageContaining("restore it from the backup");
    }

    @Test
    void says_what_to_do_when_the_directory_cannot_be_written() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a directory");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> start(file.resolve("data")))
                .withMessageContaining("--data");
    }

    private long writeUntilKilled(List<String> prefix, boolean serverToo) throws Exception {
        Process process = ServerProcess.start(prefix, data, Integer.MAX_VALUE);
        long acknowledged = 0;
        try (BufferedReader output = ServerProcess.output(process)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                assertThat(line).as("what the process says").containsOnlyDigits();
                acknowledged = Long.parseLong(line);
                if (acknowledged == ROWS_BEFORE_THE_KILL) {
                    long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                            .getFirst());
                    // By its handle: Process itself would also close the stream with the last acknowledgements.
                    process.toHandle().destroyForcibly();
                    if (serverToo) {
                        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
                    }
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(ROWS_BEFORE_THE_KILL);
        return acknowledged;
    }

    private static long rowsUpTo(PostgresServer server, long number) throws SQLException {
        return Long.parseLong(query(server, "SELECT count(*) FROM acknowledged WHERE number <= " + number));
    }

    /** An installation that has been started before. */
    private void installed() throws IOException, InterruptedException {
        var copy = new ProcessBuilder("cp", "-a", beforehand.toString(), data.toString()).inheritIO();
        assertThat(copy.start().waitFor()).isZero();
    }

    /** With programs unpacked once for all tests; {@code PostgresServer.start} keeps them beside the data. */
    private static PostgresServer start(Path directory) {
        return PostgresServer.start(directory, TestDatabase.programs(), Durability.KEPT);
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url(PostgresServer.DATABASE), server.user(), server.password());
    }
}
