package org.xinyue.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server run by this process on a directory that lasts. What it acknowledged survives a kill of this
 * process, of the server, or of both.
 *
 * <p>Below the directory lie {@code xinyue.lock} and {@code postgres/}: the unpacked programs, the cluster, its password
 * and its log.
 */
public final class PostgresServer implements AutoCloseable {
    /** Database that a new cluster is given. */
    public static final String DATABASE = "xinyue";

    static final String USER = "xinyue";

    /** The role that the application works as; {@link #USER} owns the tables and the server. */
    static final String ROLE = "xinyue_app";

    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final int port;
    private final String rolePassword = Cluster.randomPassword();
    private boolean closed;

    private PostgresServer(Cluster cluster, DirectoryLock lock, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts the server that keeps the data below {@code directory}, creating all it needs; every commit reaches the disk.
     *
     * @throws DatabaseUnavailable when it cannot be started, with a sentence for the operator
     */
    public static PostgresServer start(Path directory) {
        return start(directory, directory.resolve("postgres"), Durability.KEPT);
    }

    /**
     * Starts a server for tests: no password, nothing forced to disk.
     *
     * @param programs where the unpacked programs are shared between runs
     */
    public static PostgresServer startThrowAway(Path directory, Path programs) {
        return start(directory, programs, Durability.THROWN_AWAY);
    }

    static PostgresServer start(Path directory, Path programs, Durability durability) {
        Path data = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(data);
        try {
            Path folder = Files.createDirectories(data.resolve("postgres"));
            Path home = PostgresBinaries.unpacked(programs.toAbsolutePath().normalize());
            Privilege privilege = Privilege.choose(folder, home.resolve("bin/postgres"));
            return start(new Cluster(folder, home, privilege, durability), lock);
        } catch (IOException | RuntimeException failure) {
            release(lock);
            throw failure instanceof DatabaseUnavailable known
                    ? known
                    : new DatabaseUnavailable("PostgreSQL cannot be started below " + data + ".", failure);
        }
    }

    static PostgresServer start(Cluster cluster, DirectoryLock lock) throws IOException {
        cluster.prepare();
        cluster.password();
        Programs.Outcome outcome = new Programs.Outcome(false, "");
        for (int attempt = 0; attempt < ATTEMPTS && !outcome.success(); attempt++) {
            int port = freePort();
            outcome = cluster.start(port);
            if (outcome.success()) {
                return new PostgresServer(cluster, lock, port).withDatabase();
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL did not start: see " + cluster.log() + " (" + outcome.output() + ").");
    }

    private PostgresServer withDatabase() {
        try {
            cluster.createDatabase(url("postgres"), rolePassword);
            return this;
        } catch (DatabaseUnavailable refused) {
            cluster.stop();
            throw refused;
        }
    }

    /** JDBC address of a database on this server, reachable from this machine only. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    /** Password of {@link #user()}; it lies in a file that only the server's user may read. */
    public String password() {
        return cluster.password();
    }

    /** Password of {@link #ROLE}, drawn anew at every start and kept nowhere. */
    String rolePassword() {
        return rolePassword;
    }

    /** Stops the server after open statements are rolled back, then lets go of the directory. Harmless when repeated. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            cluster.stop();
            release(lock);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void release(DirectoryLock lock) {
        try {
            lock.close();
        } catch (IOException alreadyReleased) {
            throw new IllegalStateException(alreadyReleased);
        }
    }

    /** Whether acknowledged changes must outlive the machine. */
    enum Durability {
        // Page images, most of the log after a checkpoint, are compressed.
        KEPT("-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c wal_compression=on", "scram-sha-256"),
        THROWN_AWAY("-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400", "trust");

        private final String options;
        private final String authentication;

        Durability(String options, String authentication) {
            this.options = options;
            this.authentication = authentication;
        }

        String options() {
            return options;
        }

        String authentication() {
            return authentication;
        }
    }
}
