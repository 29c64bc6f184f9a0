package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One way to work cases, with a database of its own on the common server. */
interface Contender extends AutoCloseable {
    /** Name and version, for example {@code Flowable 8.0.0}. */
    String name();

    /** A worker for the calling thread; the caller closes it. */
    Caseworker caseworker() throws SQLException;

    /** How many cases the database holds in the final state. */
    long casesClosed() throws SQLException;

    /** The milestones in the stored history of a case, oldest first; whatever else the contender recorded is left out. */
    List<Milestone> walked(long number) throws SQLException;

    /** All connections of the contender; the server counts a connection's rows only when it goes idle or ends. */
    HikariDataSource pool();

    @Override
    void close();

    /** Opens a contender on an empty database; empty, with a message on standard error, when it cannot take part. */
    @FunctionalInterface
    interface Entry {
        Optional<Contender> open(Database database) throws SQLException;
    }
}
