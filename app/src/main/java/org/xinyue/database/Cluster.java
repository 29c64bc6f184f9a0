package org.xinyue.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.xinyue.database.PostgresServer.Durability;

/** One PostgreSQL cluster on disk: created, started, stopped. The caller holds the directory's lock. */
final class Cluster {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path home;
    private final Privilege privilege;
    private final Durability durability;
    private final Path files;

    Cluster(Path folder, Path home, Privilege privilege, Durability durability) {
        this.folder = folder;
        this.home = home;
        this.privilege = privilege;
        this.durability = durability;
        this.files = folder.resolve("cluster");
    }

    /** Creates the cluster unless it exists, and stops a server that outlived the process that started it. */
    void prepare() throws IOException {
        new OrphanedServer(files).stop(() -> pgCtl("stop", "-m", "fast", "-w", "-t", "60"));
        privilege.own(folder);
        if (!Files.isDirectory(files)) {
            create();
        }
    }

    private void create() throws IOException {
        Path unfinished = folder.resolve("cluster.unfinished");
        PostgresBinaries.delete(unfinished);
        writePassword();
        Programs.Outcome outcome = run(
                "initdb",
                "-D",
                unfinished.toString(),
                "--username=" + PostgresServer.USER,
                "--pwfile=" + passwordFile(),
                "--auth=" + durability.authentication(),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                durability == Durability.KEPT ? "--sync-method=fsync" : "--no-sync");
        if (!outcome.success()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL could not create its files in " + folder + ": " + outcome.output());
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        Path file = passwordFile();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, randomPassword(), StandardOpenOption.WRITE);
        privilege.give(file);
    }

    /** 32 random bytes in letters, digits, - and _. */
    static String randomPassword() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException missing) {
            throw new DatabaseUnavailable(
                    "The database password " + passwordFile() + " cannot be read: restore it from the backup.",
                    missing);
        }
    }

    /** Starts and waits until connections are accepted. */
    Programs.Outcome start(int port) {
        String memory = durability == Durability.KEPT ? ServerMemory.here().options() : "";
        String options = durability.options() + memory
                + " -c port=" + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c timezone=Asia/Shanghai -c log_timezone=Asia/Shanghai";
        return pgCtl("start", "-w", "-t", "60", "-l", log().toString(), "-o", options);
    }

    void stop() {
        pgCtl("stop", "-m", durability == Durability.KEPT ? "fast" : "immediate", "-w", "-t", "60");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Creates the database and the application's role unless they exist; the role gets this password. */
    void createDatabase(String maintenanceUrl, String rolePassword) {
        try (Connection connection = DriverManager.getConnection(maintenanceUrl, PostgresServer.USER, password());
                Statement statement = connection.createStatement()) {
            if (missing(statement, "pg_database WHERE datname = '" + PostgresServer.DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + PostgresServer.DATABASE);
            }
            if (missing(statement, "pg_roles WHERE rolname = '" + PostgresServer.ROLE + "'")) {
                statement.execute("CREATE ROLE " + PostgresServer.ROLE + " LOGIN");
            }
            statement.execute("ALTER ROLE " + PostgresServer.ROLE + " PASSWORD '" + rolePassword + "'");
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "PostgreSQL started and then refused its own user: see " + log() + ".", refused);
        }
    }

    private static boolean missing(Statement statement, String what) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT FROM " + what)) {
            return !row.next();
        }
    }

    private Programs.Outcome pgCtl(String verb, String... arguments) {
        List<String> command = new ArrayList<>(List.of(verb, "-s", "-D", files.toString()));
        command.addAll(List.of(arguments));
        return run("pg_ctl", command.toArray(String[]::new));
    }

    private Programs.Outcome run(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return Programs.run(folder, privilege.prefix(), command.toArray(String[]::new));
    }
}
