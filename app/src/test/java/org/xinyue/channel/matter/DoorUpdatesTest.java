package org.xinyue.channel.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Sm3;
import org.xinyue.channel.Submission;
import org.xinyue.document.Documents;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** What a door sends after the complaint is there once, however often and by however many at once it is sent. */
@Proves(Clause.A2_CHANNELS)
class DoorUpdatesTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final World world = new World("2026-03-02");
    private final DoorUpdates updates = world.get(DoorUpdates.class);
    private final ChannelClient client = world.get(ChannelClients.class)
            .register(
                    new ChannelClients.Entered(
                            Channel.HOTLINE_12345, world.cityTransport, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                    new Actor.Automatic("测试"))
            .client();

    @AfterEach
    void close() {
        world.close();
    }

    private UUID take(String number) {
        world.get(ChannelIntake.class).take(client, new Submission(Sent.complaint(number, RESPONDENT)));
        return world.get(DoorEntries.class)
                .find(client.door(), number)
                .orElseThrow()
                .caseId();
    }

    private void asked(UUID id) {
        world.act(
                id,
                Act.RETURN_FOR_COMPLETION,
                new Decision.Statement("请补充合同签章页"),
                World.decider("乌兰", world.cityTransport));
    }

    private static DoorUpdates.Attachment pdf(Supplier<InputStream> content) {
        return new DoorUpdates.Attachment("合同.pdf", Sm3.hex(PDF), content);
    }

    private static InputStream content() {
        return new ByteArrayInputStream(PDF);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_that_two_send_at_the_same_moment_is_stored_once(boolean completing) throws Exception {
        var id = take("HH-1");
        if (completing) {
            asked(id);
        }
        var first = new AtomicBoolean(true);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = new CompletableFuture<UUID>();
            Supplier<InputStream> slow = () -> {
                if (first.getAndSet(false)) {
                    workers.execute(() -> other.complete(updates.attach(client, "HH-1", pdf(DoorUpdatesTest::content))
                            .id()));
                    otherWaits();
                }
                return content();
            };
            var stored = updates.attach(client, "HH-1", pdf(slow));
            assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(stored.id());
        }
        assertThat(world.get(Documents.class).of(id)).hasSize(1);
    }

    /** Until the other one waits for the dossier: whatever it looks at before that, it has looked at. */
    private void otherWaits() {
        var waiting = world.get(JdbcClient.class).sql("""
                        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).query(Long.class);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (waiting.single() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_file_that_is_taken_at_the_second_attempt_is_stored_once() {
        var id = take("HH-1");
        var opened = new AtomicInteger();
        try (var official = Executors.newSingleThreadExecutor()) {
            updates.attach(client, "HH-1", pdf(() -> {
                if (opened.incrementAndGet() == 1) {
                    CompletableFuture.runAsync(() -> asked(id), official).join();
                }
                return content();
            }));
        }
        updates.attach(client, "HH-1", pdf(DoorUpdatesTest::content));
        assertThat(world.get(Documents.class).of(id)).hasSize(1);
        assertThat(opened).hasValue(2);
    }

    @Test
    void another_withdrawal_of_what_is_withdrawn_is_told_so() {
        take("HH-1");
        var reason = "双方已经和解，款项付清";
        assertThat(updates.withdraw(client, "HH-1", reason).repeated()).isFalse();
        assertThat(updates.withdraw(client, "HH-1", reason).repeated()).isTrue();
        assertThatThrownBy(() -> updates.withdraw(client, "HH-1", "企业来电要求撤回投诉"))
                .isInstanceOf(NotNow.class)
                .hasMessage("本件已经撤回，不用再发");
    }

    @Test
    void a_withdrawal_of_what_the_complainant_withdrew_is_told_so() {
        var id = take("HH-1");
        world.says(id, Act.WITHDRAW, new Actor.Complainant(id));
        assertThatThrownBy(() -> updates.withdraw(client, "HH-1", "企业来电要求撤回投诉")).hasMessage("本件已经撤回，不用再发");
    }

    @Test
    void what_was_registered_on_a_page_is_not_corrected_here_and_the_sender_is_told_what_to_do() {
        var id = world.lodge().caseId();
        var entry = world.get(DoorEntries.class).of(id).getFirst();
        var door = new ChannelClient(
                client.id(),
                entry.door().channel(),
                entry.door().bodyId(),
                client.name(),
                client.validFrom(),
                null,
                600);
        var submission = Sent.but(Sent.complaint(entry.ownNumber(), RESPONDENT), Item.OVERDUE, "1000000");
        assertThatThrownBy(() -> world.get(DoorCorrections.class).correct(door, submission))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("平台的页面上登记")
                .hasMessageContaining("补充接口");
        assertThatThrownBy(() -> updates.withdraw(door, entry.ownNumber(), "企业来电要求撤回投诉"))
                .as("nor taken back by a system that counts up the numbers of cases")
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("凭查询码");
        assertThat(world.cases().get(id).state().stage()).isEqualTo(Stage.SUBMITTED);
    }
}
