package org.xinyue.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.database.PostgresServer;

/** The PostgreSQL that comes with the platform, on a fresh directory, every commit forced to disk; a database for each site. */
public final class Server implements AutoCloseable {
    private final TemporaryDirectory directory;
    private final PostgresServer postgres;

    private Server(TemporaryDirectory directory, PostgresServer postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    public static Server start() throws IOException, SQLException {
        TemporaryDirectory directory = TemporaryDirectory.create();
        var server = new Server(directory, PostgresServer.start(directory.path()));
        try (Connection connection = server.connect(PostgresServer.DATABASE)) {
            if (!"on".equals(setting(connection, "fsync")) || !"on".equals(setting(connection, "synchronous_commit"))) {
                server.close();
                throw new BenchRefused("The server does not force commits to disk: no figures are reported.");
            }
        }
        return server;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Creates a database. */
    public EmptyDatabase database(String name) throws SQLException {
        try (Connection connection = connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new EmptyDatabase(postgres.url(name), postgres.user(), postgres.password());
    }

    /** Starts the platform on a new database with this name, filled with the demonstration region. */
    public Site site(String name) throws IOException, SQLException {
        EmptyDatabase database = database(name);
        return Site.start(database.url(), database.user(), database.password());
    }

    /** The server's process, which is nobody's child: it outlives whoever started it. */
    public ProcessHandle process() throws IOException {
        try (Stream<Path> files = Files.walk(directory.path(), 3)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new BenchRefused("PostgreSQL says nowhere which process it is."));
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .orElseThrow(() -> new BenchRefused("PostgreSQL is gone."));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), postgres.user(), postgres.password());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        directory.close();
    }
}
