package org.xinyue.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.xinyue.testing.TestDatabase;

/** A process of its own that starts the server, writes row after row and prints each one that was acknowledged. */
final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) throws SQLException {
        try (PostgresServer server = PostgresServer.start(
                        Path.of(arguments[0]), Path.of(arguments[1]), PostgresServer.Durability.KEPT);
                Connection connection = DriverManager.getConnection(
                        server.url(PostgresServer.DATABASE), server.user(), server.password());
                Statement create = connection.createStatement()) {
            create.execute("CREATE TABLE IF NOT EXISTS acknowledged (number bigint PRIMARY KEY)");
            int rows = Integer.parseInt(arguments[2]);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?)")) {
                for (int number = 1; number <= rows; number++) {
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            }
        } catch (DatabaseUnavailable refused) {
            System.out.println(refused.getMessage());
        }
    }

    /** Starts it on that directory; it ends by itself after so many rows. */
    static Process start(List<String> prefix, Path directory, int rows) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                directory.toString(),
                TestDatabase.programs().toString(),
                Integer.toString(rows)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
