package org.xinyue.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestDatabase;

/** A reader sees every event once and in order, whoever commits late and whatever fails on the way. */
final class EventFeedTest {
    private static final String INSERT = """
            insert into event_log (subject, version, act, clause, procedure, party, actor, stage_from, stage_to, at, decision, digest)
            values (?, 1, ?, 'A3.TRANSFER', '2026-1', 'RECEIVER', '乌兰', 'SUBMITTED', 'ACCEPTED', now(), '{}', '\\x00')
            """;

    private final DataSource database = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final EventFeed feed = new EventFeed(jdbc);

    private void happened(String act) {
        jdbc.sql(INSERT).params(UUID.randomUUID(), act).update();
    }

    private List<String> read(String reader, int limit) {
        var acts = new ArrayList<String>();
        transactions.executeWithoutResult(status ->
                feed.advance(reader, limit, events -> events.forEach(event -> acts.add(event.act()))));
        return acts;
    }

    @Test
    void every_event_comes_once_and_in_order() {
        happened("FIRST");
        happened("SECOND");
        happened("THIRD");
        assertThat(read("reader", 2)).containsExactly("FIRST", "SECOND");
        assertThat(read("reader", 2)).containsExactly("THIRD");
        assertThat(read("reader", 2)).isEmpty();
    }

    @Test
    void readers_do_not_take_from_each_other() {
        happened("FIRST");
        assertThat(read("one", 10)).containsExactly("FIRST");
        assertThat(read("other", 10)).containsExactly("FIRST");
    }

    @Test
    void a_transaction_that_commits_late_is_not_skipped() throws SQLException {
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            try (var statement = late.prepareStatement(INSERT)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setString(2, "BEGAN_FIRST");
                statement.executeUpdate();
            }
            happened("COMMITTED_FIRST");
            assertThat(read("reader", 10))
                    .as("what began later waits for what began before")
                    .isEmpty();
            late.commit();
        }
        assertThat(read("reader", 10)).containsExactly("BEGAN_FIRST", "COMMITTED_FIRST");
    }

    @Test
    void a_reaction_that_fails_gets_the_same_events_again() {
        happened("FIRST");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> feed.advance("reader", 10, events -> {
                    throw new IllegalStateException("the letter box is full");
                })));
        assertThat(read("reader", 10)).containsExactly("FIRST");
    }
}
