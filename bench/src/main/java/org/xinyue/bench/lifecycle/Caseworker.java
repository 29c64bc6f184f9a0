package org.xinyue.bench.lifecycle;

import java.sql.SQLException;

/** One thread's hands: drives cases one after the other. Not shared between threads. */
@FunctionalInterface
interface Caseworker extends AutoCloseable {
    /**
     * Starts a case, takes it through every {@link Milestone} and leaves it closed; each step is committed by itself.
     *
     * @param number unique within the contender, from 1
     */
    void oneCase(long number) throws SQLException;

    /** Nothing to give back, unless the contender holds something for each thread. */
    @Override
    default void close() throws SQLException {}
}
