package org.xinyue.channel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClients;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;
import org.xinyue.vault.Vault;

/** What is remembered of systems lets nobody in who was ended, longer than a second. */
@Proves({Clause.A2_CHANNELS, Clause.B4_SECRETS})
class KnownClientsTest {
    private static final Actor BY = new Actor.Automatic("测试");

    private final World world = new World("2026-03-02");
    private final ChannelClients clients = world.get(ChannelClients.class);
    private final KnownClients elsewhere =
            new KnownClients(world.get(ClientRows.class), world.get(Vault.class), world.clock);
    private final ChannelClients.Credentials made = clients.register(
            new ChannelClients.Entered(
                    Channel.HOTLINE_12345, world.cityLead, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
            BY);

    @AfterEach
    void close() {
        world.close();
    }

    private boolean opensElsewhere() {
        return elsewhere
                .find(made.client().id())
                .filter(known -> !known.keys("HMAC_SM3", world.clock.instant()).isEmpty())
                .isPresent();
    }

    private boolean opensHere() {
        return clients.active(made.client().id()).isPresent()
                && clients.signer(made.client().id(), "HMAC_SM3").isPresent();
    }

    @Test
    void who_is_ended_is_out_at_once_here_and_within_a_second_elsewhere() {
        assertThat(opensHere()).isTrue();
        assertThat(opensElsewhere()).isTrue();
        clients.end(made.client().id(), BY);
        assertThat(opensHere()).isFalse();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(opensElsewhere()).isFalse();
    }

    @Test
    void what_was_undone_before_its_commit_changes_nothing() {
        assertThat(opensHere()).isTrue();
        world.get(TransactionOperations.class).executeWithoutResult(status -> {
            clients.end(made.client().id(), BY);
            assertThat(opensHere()).as("inside").isFalse();
            status.setRollbackOnly();
        });
        assertThat(opensHere()).isTrue();
    }

    @Test
    void a_key_that_was_replaced_opens_to_the_end_of_its_overlap_and_no_longer() {
        assertThat(opensHere()).isTrue();
        clients.rotate(made.client().id(), BY);
        assertThat(clients.signer(made.client().id(), "HMAC_SM3").orElseThrow().keys())
                .hasSize(2);
        world.clock.advance(ChannelClients.OVERLAP);
        assertThat(clients.signer(made.client().id(), "HMAC_SM3").orElseThrow().keys())
                .hasSize(1);
    }

    @Test
    void keys_and_their_openings_are_not_in_what_a_log_could_print() {
        assertThat(elsewhere.find(made.client().id()).orElseThrow().keys().toString())
                .isEqualTo("[Key[HMAC_SM3]]");
    }
}
