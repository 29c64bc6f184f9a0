package org.xinyue.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.database.PostgresServer;

/**
 * One throw-away PostgreSQL a JVM, one template with every migration, and as many private copies of it as tests ask for
 * (about 50 ms each). The programs are unpacked once a machine.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh private database with every migration, behind a pool that holds connections only while they are used. */
    public static DataSource migrated() {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(migratedUrl());
        configuration.setUsername(Server.RUNNING.user());
        configuration.setMinimumIdle(0);
        configuration.setMaximumPoolSize(10);
        configuration.setIdleTimeout(10_000);
        return new HikariDataSource(configuration);
    }

    /** A fresh private database with every migration, ready for queries. */
    public static JdbcClient client() {
        return JdbcClient.create(migrated());
    }

    /** JDBC address of a fresh private database with every migration; the user is {@link #user()}, without password. */
    public static String migratedUrl() {
        String name = "copy_" + COPIES.incrementAndGet();
        create(name + " TEMPLATE " + TEMPLATE + " STRATEGY wal_log");
        return Server.RUNNING.url(name);
    }

    /** JDBC address of a fresh database without any table. */
    public static String emptyUrl() {
        String name = "empty_" + COPIES.incrementAndGet();
        create(name);
        return Server.RUNNING.url(name);
    }

    public static String user() {
        return Server.RUNNING.user();
    }

    private static void create(String clause) {
        JdbcClient.create(simple(Server.RUNNING.url("postgres")))
                .sql("CREATE DATABASE " + clause)
                .update();
    }

    private static DataSource simple(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("xinyue");
        return source;
    }

    /** Folder of unpacked programs, shared by every run of this user. */
    public static Path programs() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path preferred = cache == null || cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
        return Files.isWritable(home) || Files.isWritable(preferred)
                ? preferred.resolve("xinyue")
                : Path.of(System.getProperty("java.io.tmpdir"), "xinyue-" + System.getProperty("user.name"));
    }

    /** Started when first asked for; stopped and removed when the JVM ends. */
    private static final class Server {
        static final PostgresServer RUNNING = start();

        private static PostgresServer start() {
            try {
                Path directory = Files.createTempDirectory("xinyue-test-");
                PostgresServer server = PostgresServer.startThrowAway(directory, programs());
                // After the applications: one that closes without its database waits half a minute for it.
                SpringApplication.getShutdownHandlers().add(() -> {
                    server.close();
                    delete(directory);
                });
                JdbcClient.create(simple(server.url("postgres")))
                        .sql("CREATE DATABASE " + TEMPLATE)
                        .update();
                Flyway.configure()
                        .dataSource(server.url(TEMPLATE), server.user(), "")
                        .locations("classpath:db/migration")
                        .outOfOrder(true)
                        .load()
                        .migrate();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void delete(Path directory) {
            try (Stream<Path> tree = Files.walk(directory)) {
                tree.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            } catch (IOException left) {
                System.err.println("Left behind: " + directory + " (" + left.getMessage() + ")");
            }
        }
    }
}
