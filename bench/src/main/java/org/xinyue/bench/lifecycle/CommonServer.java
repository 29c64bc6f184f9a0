package org.xinyue.bench.lifecycle;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.database.PostgresServer;

/** The one fresh PostgreSQL of a run, every commit forced to disk, with a database for each contender. */
final class CommonServer implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "wal_compression",
            "shared_buffers",
            "max_wal_size");

    private final TemporaryDirectory directory;
    private final PostgresServer server;
    private final Connection connection;

    private CommonServer(TemporaryDirectory directory, PostgresServer server, Connection connection) {
        this.directory = directory;
        this.server = server;
        this.connection = connection;
    }

    static CommonServer start() throws IOException, SQLException {
        TemporaryDirectory directory = TemporaryDirectory.create();
        PostgresServer server = PostgresServer.start(directory.path());
        Connection connection =
                DriverManager.getConnection(server.url(PostgresServer.DATABASE), server.user(), server.password());
        var common = new CommonServer(directory, server, connection);
        common.refuseUnsafeSettings();
        common.execute("CREATE EXTENSION pg_walinspect");
        return common;
    }

    private void refuseUnsafeSettings() throws SQLException {
        Map<String, String> settings = settings();
        if (!"on".equals(settings.get("fsync")) || !"on".equals(settings.get("synchronous_commit"))) {
            throw new BenchRefused("The server does not force commits to disk (" + settings
                    + "): figures would flatter everybody, so none are reported.");
        }
    }

    Map<String, String> settings() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : SETTINGS) {
            values.put(setting, text("SHOW " + setting));
        }
        return values;
    }

    /** Creates an empty database. */
    Database database(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        return new Database(server.url(name), server.user(), server.password());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
        directory.close();
    }
}
