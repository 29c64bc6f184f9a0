package org.xinyue.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.casework.Receipt;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.Registrar;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** One call, written down by hand and sent by the centre's system, is one entry of its door under one work order. */
@Proves({Clause.A2_CHANNELS, Clause.A3_OWNER})
class WorkOrderTest {
    private static final String ORDER = "HH-20260302-0815";
    private static final String RESPONDENT = "新城区住房和城乡建设局";

    private final World world = new World("2026-03-02");
    private final ChannelIntake intake = world.get(ChannelIntake.class);
    private final DoorEntries entries = world.get(DoorEntries.class);
    private final JdbcClient database = world.get(JdbcClient.class);
    private final UUID centre = world.register("呼和浩特市 12345 热线中心", Level.LEAGUE_CITY, "150100", new Lines(null, null));
    private final ChannelClient client = world.get(ChannelClients.class)
            .register(
                    new ChannelClients.Entered(
                            Channel.HOTLINE_12345, centre, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                    new Actor.Automatic("测试"))
            .client();

    @AfterEach
    void close() {
        world.close();
    }

    private UUID written(Channel channel, String order) {
        var drafts = world.get(Drafts.class);
        var draft = drafts.beginFor(channel, Registrar.of(World.officer("话务长", centre)));
        var typed = Typed.complaint(world.districtHousing);
        typed.put(Draft.OWN_NUMBER, order);
        for (var part : Part.values()) {
            drafts.save(draft, part, typed);
        }
        return draft;
    }

    private Receipt lodge(UUID draft) {
        return world.get(Lodging.class).lodge(draft);
    }

    private static Submission sent() {
        return new Submission(Sent.complaint(ORDER, RESPONDENT));
    }

    private int count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_was_written_by_hand_gets_the_same_receipt_when_the_system_sends_the_order() {
        var receipt = lodge(written(Channel.HOTLINE_12345, ORDER));
        var taken = intake.take(client, sent());
        assertThat(taken.repeated()).isTrue();
        assertThat(taken.caseNumber()).isEqualTo(receipt.number());
        assertThat(taken.code()).isEqualTo(receipt.code());
        assertThat(count("case_file")).isOne();
        assertThat(entries.of(receipt.caseId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.ownNumber()).isEqualTo(ORDER));
    }

    @Test
    void what_the_system_sent_is_not_written_by_hand_once_more() {
        var taken = intake.take(client, sent());
        var draft = written(Channel.HOTLINE_12345, ORDER);
        assertThat(entries.taken(world.get(Drafts.class).get(draft)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(ORDER, taken.caseNumber()));
        assertThatThrownBy(() -> lodge(draft))
                .isInstanceOf(LodgingRefused.class)
                .hasMessageContaining(taken.caseNumber());
        assertThat(count("case_file")).isOne();
        assertThat(world.get(Drafts.class).get(draft).lodged()).isFalse();
    }

    @Test
    void another_body_under_the_same_order_is_a_conflict_and_nothing_is_lost_unseen() {
        var receipt = lodge(written(Channel.HOTLINE_12345, ORDER));
        var other = new Submission(Sent.complaint(ORDER, "呼和浩特市交通运输局"));
        assertThatThrownBy(() -> intake.take(client, other))
                .isInstanceOf(NumberConflict.class)
                .satisfies(conflict ->
                        assertThat(((NumberConflict) conflict).entry().caseId()).isEqualTo(receipt.caseId()));
    }

    @Test
    void two_calls_by_hand_do_not_share_an_order() {
        lodge(written(Channel.HOTLINE_12345, ORDER));
        var second = written(Channel.HOTLINE_12345, ORDER);
        assertThatThrownBy(() -> lodge(second)).isInstanceOf(LodgingRefused.class);
        assertThat(count("door_entry")).isOne();
    }

    @Test
    void the_same_number_of_another_channel_is_another_matter() {
        intake.take(client, sent());
        lodge(written(Channel.HOTLINE_96888, ORDER));
        assertThat(count("case_file")).isEqualTo(2);
    }

    @Test
    void without_an_order_a_call_stands_under_the_number_of_its_case() {
        var receipt = lodge(written(Channel.HOTLINE_12345, " "));
        assertThat(entries.find(client.door(), receipt.number())).isPresent();
    }

    @Test
    void a_number_in_the_form_of_a_complainant_counts_for_nothing() {
        var typed = Typed.complaint(world.districtHousing);
        typed.putAll(Map.of(Draft.OWN_NUMBER, ORDER));
        var receipt = lodge(Typed.into(world.get(Drafts.class), Channel.COLUMN, typed));
        assertThat(entries.of(receipt.caseId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.ownNumber()).isEqualTo(receipt.number()));
    }
}
