package org.xinyue.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Rows that share a transaction: none of them may cost another its place, and none may be half there. */
@Proves(Clause.A2_CHANNELS)
class DeliveryBatchTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";
    private static final int LOCK = 4_711;

    private final World world = new World("2026-03-02");
    private final Deliveries deliveries = world.get(Deliveries.class);
    private final DeliveryWork work = world.get(DeliveryWork.class);
    private final JdbcClient database = world.get(JdbcClient.class);
    private final Door door = new Door(Channel.HOTLINE_12345, world.cityLead);

    @AfterEach
    void close() {
        world.close();
    }

    private static Map<Item, String> row(String number) {
        return Sent.complaint(number, RESPONDENT);
    }

    private static Map<Item, String> owed(String number, String overdue) {
        var row = new EnumMap<Item, String>(row(number));
        row.put(Item.OVERDUE, overdue);
        return row;
    }

    private static List<Map<Item, String>> good(int count) {
        var rows = new ArrayList<Map<Item, String>>();
        for (int i = 1; i <= count; i++) {
            rows.add(row("HH-" + i));
        }
        return rows;
    }

    private Delivery confirmed(List<Map<Item, String>> rows) {
        var official = world.receiver();
        var delivery = deliveries.receive(
                new Deliveries.Brought(
                        door, new Delivery.Bringer(null, official.personId(), official.name()), "三月.csv"),
                Sheets.utf8(Sheets.csv(rows)),
                official);
        deliveries.confirm(delivery.id(), official);
        return delivery;
    }

    private Counts counts(Delivery delivery) {
        return deliveries.find(delivery.id()).orElseThrow().counts();
    }

    private List<RowResult> rows(Delivery delivery, Outcome outcome) {
        return deliveries.rows(delivery.id(), EnumSet.of(outcome), 0, 100_000);
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private void trigger(String table, String when, String body) {
        database.sql("""
                        CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                        $$BEGIN IF %s THEN %s; END IF; RETURN NEW; END$$
                        """.formatted(when, body)).update();
        database.sql("CREATE TRIGGER spoilt BEFORE INSERT OR UPDATE ON " + table
                        + " FOR EACH ROW EXECUTE FUNCTION spoil()")
                .update();
    }

    private void untrigger(String table) {
        database.sql("DROP TRIGGER spoilt ON " + table).update();
    }

    @Test
    void one_bad_row_goes_back_and_its_neighbours_are_taken_with_the_batch() {
        var delivery = confirmed(good(7));
        // After the preview somebody used one of the numbers for something else.
        world.get(ChannelIntake.class).take(new ChannelIntake.Sender(door, null), new Submission(owed("HH-4", "99")));
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(7, 0, 6, 0, 1, 0));
        assertThat(rows(delivery, Outcome.REFUSED)).singleElement().satisfies(row -> {
            assertThat(row.ownNumber()).isEqualTo("HH-4");
            assertThat(row.reason()).contains("已经用过");
        });
        assertThat(count("case_file")).isEqualTo(7);
    }

    @Test
    void a_row_that_the_database_would_refuse_each_time_goes_back_and_the_delivery_ends() {
        var delivery = confirmed(good(7));
        trigger("door_entry", "NEW.own_number = 'HH-4'", "RAISE EXCEPTION 'spoilt' USING ERRCODE = 'check_violation'");
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(7, 0, 6, 0, 1, 0));
        assertThat(rows(delivery, Outcome.REFUSED)).singleElement().satisfies(row -> {
            assertThat(row.ownNumber()).isEqualTo("HH-4");
            assertThat(row.reason()).contains("重新报送");
        });
        assertThat(count("case_file")).isEqualTo(6);
        assertThat(deliveries.find(delivery.id()).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_row_that_spoils_the_transaction_costs_the_others_nothing_and_keeps_its_turn() {
        var delivery = confirmed(good(7));
        trigger("door_entry", "NEW.own_number = 'HH-4'", "RAISE EXCEPTION 'spoilt' USING ERRCODE = 'disk_full'");
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(7, 1, 6, 0, 0, 0));
        assertThat(count("case_file")).isEqualTo(6);
        assertThat(count("vault_identity")).isEqualTo(6);
        assertThat(count("receipt_code")).isEqualTo(6);
        untrigger("door_entry");
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(7, 0, 7, 0, 0, 0));
        assertThat(count("case_file")).isEqualTo(7);
        assertThat(count("door_entry")).isEqualTo(7);
    }

    @Test
    void two_rows_of_one_number_in_a_batch_stand_under_one_case() {
        var delivery = confirmed(List.of(row("HH-1"), row("HH-2"), row("HH-1"), row("HH-3"), row("HH-1")));
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(5, 0, 3, 2, 0, 0));
        var entry = rows(delivery, Outcome.ACCEPTED).getFirst().entryId();
        assertThat(rows(delivery, Outcome.REPEATED))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.entryId()).isEqualTo(entry));
        assertThat(count("case_file")).isEqualTo(3);
    }

    @Test
    void cases_of_a_batch_are_numbered_and_logged_in_the_order_of_the_rows() {
        var delivery = confirmed(good(12));
        work.run();
        var byRow = rows(delivery, Outcome.ACCEPTED).stream()
                .map(RowResult::caseNumber)
                .toList();
        assertThat(byRow).isSorted().doesNotHaveDuplicates().hasSize(12);
        assertThat(database.sql("SELECT number FROM event_log JOIN case_file ON id = subject ORDER BY written_by, seq")
                        .query(String.class)
                        .list())
                .isEqualTo(byRow);
        database.sql("SELECT id FROM case_file")
                .query(java.util.UUID.class)
                .list()
                .forEach(id -> {
                    world.cases().verifyHistory(id);
                    assertThat(world.cases().ledger(id)).isNotEmpty();
                });
    }

    @Test
    void who_looks_or_kills_in_the_middle_finds_every_row_whole_or_not_at_all() throws Exception {
        var delivery = confirmed(good(250));
        trigger("channel_delivery_row", "NEW.line = 150", "PERFORM pg_advisory_xact_lock(" + LOCK + ")");
        var held = new TransactionTemplate(world.get(PlatformTransactionManager.class));
        try (var node = Executors.newSingleThreadExecutor()) {
            var taking = held.execute(status -> {
                database.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")")
                        .query()
                        .listOfRows();
                var running = node.submit(() -> work.run());
                var blocked = blocked();
                assertThat(counts(delivery)).isEqualTo(new Counts(250, 150, 100, 0, 0, 0));
                assertThat(count("case_file")).isEqualTo(100);
                assertThat(count("door_entry")).isEqualTo(100);
                assertThat(count("vault_identity")).isEqualTo(100);
                database.sql("SELECT pg_terminate_backend(:blocked)")
                        .param("blocked", blocked)
                        .query()
                        .listOfRows();
                return running;
            });
            assertThat(taking).isNotNull();
            taking.get();
        }
        work.run();
        assertThat(counts(delivery)).isEqualTo(new Counts(250, 0, 250, 0, 0, 0));
        assertThat(count("case_file")).isEqualTo(250);
        assertThat(count("door_entry")).isEqualTo(250);
    }

    /** The connection that waits for the lock, once there is one. */
    private int blocked() {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            var waiting = database.sql("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                    .query(Integer.class)
                    .optional();
            if (waiting.isPresent()) {
                return waiting.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody came to the row");
    }
}
