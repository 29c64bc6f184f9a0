package org.xinyue.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.intake.Channel;
import org.xinyue.scenario.World;

/** A secret opens while it holds, and nothing that is kept opens anything. */
class ChannelClientsTest {
    private static final Actor BY = new Actor.Automatic("测试");

    private final World world = new World("2026-03-02");
    private final ChannelClients clients = world.get(ChannelClients.class);

    @AfterEach
    void close() {
        world.close();
    }

    private ChannelClients.Entered entered() {
        return new ChannelClients.Entered(
                Channel.HOTLINE_12345, world.cityLead, "工单系统", LocalDate.of(2026, 3, 1), null, 600);
    }

    private List<byte[]> keys(UUID id) {
        return clients.signer(id, "HMAC_SM3").map(ChannelClients.Signer::keys).orElse(List.of());
    }

    @Test
    void the_secret_opens_and_another_one_does_not() {
        var made = clients.register(entered(), BY);
        var id = made.client().id();
        assertThat(clients.authenticate(id, made.secret())).contains(made.client());
        assertThat(clients.authenticate(id, made.signingKey())).isEmpty();
        assertThat(clients.authenticate(id, "")).isEmpty();
        assertThat(clients.authenticate(UUID.randomUUID(), made.secret())).isEmpty();
        assertThat(keys(id)).hasSize(1);
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void what_is_kept_is_not_the_secret() {
        var made = clients.register(entered(), BY);
        var kept = world.get(JdbcClient.class)
                .sql("SELECT encode(content, 'escape') FROM channel_key")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2).noneMatch(text -> text.contains(made.secret()));
    }

    @Test
    void after_a_rotation_both_open_for_a_week_and_then_only_the_new_one() {
        var old = clients.register(entered(), BY);
        var id = old.client().id();
        var fresh = clients.rotate(id, BY);
        assertThat(clients.authenticate(id, old.secret())).isPresent();
        assertThat(clients.authenticate(id, fresh.secret())).isPresent();
        assertThat(keys(id)).hasSize(2);
        world.clock.advance(Duration.ofDays(8));
        assertThat(clients.authenticate(id, old.secret())).isEmpty();
        assertThat(clients.authenticate(id, fresh.secret())).isPresent();
        assertThat(keys(id)).hasSize(1);
    }

    @Test
    void what_was_ended_opens_no_more() {
        var made = clients.register(entered(), BY);
        clients.end(made.client().id(), BY);
        assertThat(clients.authenticate(made.client().id(), made.secret())).isEmpty();
        assertThat(keys(made.client().id())).isEmpty();
        assertThatThrownBy(() -> clients.end(UUID.randomUUID(), BY)).isInstanceOf(ClientRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026-03-02", "2026-03-09"})
    void what_was_ended_may_not_send_from_that_moment_whenever_it_began(String from) {
        var begun = new ChannelClients.Entered(
                Channel.HOTLINE_12345, world.cityLead, "工单系统", LocalDate.parse(from), null, 600);
        var id = clients.register(begun, BY).client().id();
        clients.end(id, BY);
        var ended = clients.find(id).orElseThrow();
        assertThat(clients.active(id)).as("whose token still runs").isEmpty();
        assertThat(clients.maySend(ended)).isFalse();
        assertThat(ended.isEndedOn(world.clock.today())).isTrue();
        world.clock.advance(Duration.ofDays(30));
        assertThat(clients.active(id)).isEmpty();
    }

    @Test
    void one_that_was_not_ended_may_send_from_its_first_day() {
        var id = clients.register(entered(), BY).client().id();
        assertThat(clients.active(id)).isPresent();
        assertThat(clients.find(id).orElseThrow().isEndedOn(world.clock.today()))
                .isFalse();
    }

    @Test
    void a_system_that_cannot_stand_is_refused_by_its_field() {
        var day = LocalDate.of(2026, 3, 1);
        assertRefused("channel", new ChannelClients.Entered(Channel.COLUMN, world.cityLead, "门户", day, null, 60));
        assertRefused("body", new ChannelClients.Entered(Channel.OTHER, UUID.randomUUID(), "系统", day, null, 60));
        assertRefused("name", new ChannelClients.Entered(Channel.OTHER, world.cityLead, " ", day, null, 60));
        assertRefused("validTo", new ChannelClients.Entered(Channel.OTHER, world.cityLead, "系统", day, day, 60));
        assertRefused("perMinute", new ChannelClients.Entered(Channel.OTHER, world.cityLead, "系统", day, null, 0));
        assertThat(clients.all()).isEmpty();
    }

    private void assertRefused(String field, ChannelClients.Entered entered) {
        assertThatThrownBy(() -> clients.register(entered, BY))
                .isInstanceOfSatisfying(
                        ClientRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
