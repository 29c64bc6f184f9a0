package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Complaints that come at the same moment share a transaction, and nothing else: each gets the answer that it would have got alone. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
final class GatheringTest {
    private static final String PATH = "/api/v1/complaints";

    private final JdbcClient database;
    private final Sender sender;
    private final ChannelClients.Credentials one;
    private final String bearer;
    private final String other;

    GatheringTest(ApiWorld.Region region, JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        sender = new Sender(port);
        one = region.client(Channel.OTHER, 100_000);
        bearer = sender.bearer(one);
        other = sender.bearer(region.client(Channel.MENG_QI_TONG, 100_000));
    }

    private static String json(String number, Item item, String text) {
        var sent = new EnumMap<Item, String>(Sent.complaint(number, ApiWorld.RESPONDENT));
        sent.put(item, text);
        return Sender.json(sent);
    }

    private static String json(String number) {
        return Sender.json(Sent.complaint(number, ApiWorld.RESPONDENT));
    }

    private List<Sender.Answer> together(List<Callable<Sender.Answer>> calls) throws Exception {
        var answers = new ArrayList<Sender.Answer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : senders.invokeAll(calls)) {
                answers.add(call.get());
            }
        }
        return answers;
    }

    private long entries(String like) {
        return database.sql(
                        "SELECT count(*) FROM door_entry JOIN case_file c ON c.id = case_id WHERE own_number LIKE ?")
                .param(like)
                .query(Long.class)
                .single();
    }

    @Test
    void the_good_are_taken_and_the_bad_refused_with_their_own_faults() throws Exception {
        var calls = new ArrayList<Callable<Sender.Answer>>();
        for (int i = 0; i < 40; i++) {
            var number = "G-" + i;
            var body = i % 4 == 0 ? json(number, Item.PHONE, "") : json(number);
            calls.add(() -> sender.post(bearer, PATH, body));
        }
        var answers = together(calls);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).status()).as("G-" + i).isEqualTo(i % 4 == 0 ? 422 : 201);
            if (i % 4 == 0) {
                assertThat(answers.get(i).json().path("errors"))
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.path("pointer").asString()).isEqualTo("/complainant/phone"));
            } else {
                assertThat(answers.get(i).text("number")).isEqualTo("G-" + i);
            }
        }
        assertThat(entries("G-%")).isEqualTo(30);
    }

    @Test
    void the_same_at_the_same_moment_gets_one_receipt_and_another_content_the_conflict() throws Exception {
        var calls = new ArrayList<Callable<Sender.Answer>>();
        for (int i = 0; i < 24; i++) {
            calls.add(() -> sender.post(bearer, PATH, json("SAME")));
        }
        var receipts = together(calls);
        assertThat(receipts).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(receipts.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(receipts.stream().map(answer -> answer.text("entryId")).distinct())
                .hasSize(1);
        assertThat(entries("SAME")).isOne();
        calls.clear();
        for (int i = 0; i < 24; i++) {
            var sum = Integer.toString(100 + i);
            calls.add(() -> sender.post(bearer, PATH, json("DIFFERENT", Item.OVERDUE, sum)));
        }
        var answers = together(calls);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(23)
                .allSatisfy(
                        answer -> assertThat(answer.json().path("differences")).isNotEmpty());
        assertThat(entries("DIFFERENT")).isOne();
    }

    @Test
    void one_number_of_two_doors_at_the_same_moment_is_two_complaints() throws Exception {
        var calls = new ArrayList<Callable<Sender.Answer>>();
        for (int i = 0; i < 20; i++) {
            var number = "TWO-" + i;
            calls.add(() -> sender.post(bearer, PATH, json(number)));
            calls.add(() -> sender.post(other, PATH, json(number)));
        }
        assertThat(together(calls))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(entries("TWO-%")).isEqualTo(40);
    }

    @Test
    void one_that_spoils_the_transaction_costs_the_others_nothing() throws Exception {
        database.sql("""
                        CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                        $$BEGIN IF NEW.own_number = 'S-7' THEN RAISE EXCEPTION 'spoilt'; END IF; RETURN NEW; END$$
                        """).update();
        database.sql("CREATE TRIGGER spoilt BEFORE INSERT ON door_entry FOR EACH ROW EXECUTE FUNCTION spoil()")
                .update();
        try {
            var calls = new ArrayList<Callable<Sender.Answer>>();
            for (int i = 0; i < 20; i++) {
                var number = "S-" + i;
                calls.add(() -> sender.post(bearer, PATH, json(number)));
            }
            var answers = together(calls);
            for (int i = 0; i < 20; i++) {
                assertThat(answers.get(i).status()).as("S-" + i).isEqualTo(i == 7 ? 500 : 201);
            }
            assertThat(entries("S-%")).isEqualTo(19);
        } finally {
            database.sql("DROP TRIGGER spoilt ON door_entry").update();
            database.sql("DROP FUNCTION spoil()").update();
        }
        assertThat(sender.post(bearer, PATH, json("S-7")).status()).isEqualTo(201);
    }
}
