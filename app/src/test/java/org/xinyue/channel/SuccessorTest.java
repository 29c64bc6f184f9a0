package org.xinyue.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.channel.matter.ChangeFeed;
import org.xinyue.channel.matter.DoorCorrections;
import org.xinyue.channel.matter.DoorReplies;
import org.xinyue.channel.matter.DoorUpdates;
import org.xinyue.channel.matter.EntryUnknown;
import org.xinyue.channel.report.ReportUnknown;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Signing;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** A hotline's centre goes into another body: its system goes on, and whoever sends for the successor finds what was entered before. */
@Proves({Clause.A2_CHANNELS, Clause.A3_OWNER})
class SuccessorTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";
    private static final String ORDER = "HH-1";

    private final World world = new World("2026-03-02");
    private final ChannelIntake intake = world.get(ChannelIntake.class);
    private final UUID centre = centre("呼和浩特市 12345 热线中心");
    private final UUID heir = centre("呼和浩特市政务服务和数据管理局");
    private final ChannelClient before = client(centre, "工单系统");
    private ChannelClient after = before;
    private final Taken taken = intake.take(before, sent(ORDER));

    private UUID centre(String name) {
        return world.register(name, Level.LEAGUE_CITY, "150100", new Lines(null, null));
    }

    private ChannelClient client(UUID body, String name) {
        return world.get(ChannelClients.class)
                .register(
                        new ChannelClients.Entered(
                                Channel.HOTLINE_12345, body, name, LocalDate.of(2026, 1, 1), null, 600),
                        new Actor.Automatic("测试"))
                .client();
    }

    @BeforeEach
    void merge() {
        var day = LocalDate.of(2026, 3, 3);
        world.get(Organisations.class).succeed(centre, heir, day, "管理员");
        world.clock.set(day);
        after = client(heir, "新工单系统");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Submission sent(String number) {
        return new Submission(Sent.complaint(number, RESPONDENT));
    }

    private long cases() {
        return world.get(JdbcClient.class)
                .sql("SELECT count(*) FROM case_file")
                .query(Long.class)
                .single();
    }

    @Test
    void the_system_of_the_ended_centre_goes_on_and_the_successor_receives() {
        assertThat(world.get(ChannelClients.class).active(before.id())).isPresent();
        assertThat(intake.take(before, sent(ORDER))).isEqualTo(again());
        var fresh = intake.take(before, sent("HH-2"));
        assertThat(fresh.code()).as("the code follows the duty").hasSize(16);
        var entry = world.get(DoorEntries.class).find(before.door(), "HH-2").orElseThrow();
        assertThat(world.cases().get(entry.caseId()).state().parties().receiver())
                .isEqualTo(heir);
    }

    private Taken again() {
        return new Taken(taken.entryId(), taken.caseNumber(), taken.code(), taken.receivedAt(), true);
    }

    @Test
    void the_same_order_from_the_successors_system_gets_the_receipt_of_the_first_time() {
        assertThat(intake.take(after, sent(ORDER))).isEqualTo(again());
        assertThat(cases()).isOne();
    }

    @Test
    void each_centre_numbered_its_own_orders_so_the_successor_may_have_the_number_for_another_matter() {
        var other = Sent.but(Sent.complaint(ORDER, RESPONDENT), Item.OVERDUE, "1.00");
        assertThat(intake.take(after, other).repeated()).isFalse();
        assertThat(cases()).isEqualTo(2);
        assertThat(intake.take(after, other).repeated()).isTrue();
        assertThat(intake.take(after, sent(ORDER))).isEqualTo(again());
        assertThatThrownBy(() -> intake.take(before, other)).isInstanceOf(NumberConflict.class);
    }

    @Test
    @Proves(Clause.A3_REPORT_BACK)
    void what_became_of_it_is_told_to_the_successors_system() {
        var replies = world.get(DoorReplies.class);
        assertThat(replies.status(after.door(), ORDER).caseNumber()).isEqualTo(taken.caseNumber());
        assertThat(replies.status(after.door(), taken.entryId()).entry().ownNumber())
                .isEqualTo(ORDER);
        assertThat(world.get(ChangeFeed.class).after(after.door(), "", 100).changes())
                .extracting(ChangeFeed.Change::number)
                .contains(ORDER);
        world.get(DoorUpdates.class).withdraw(after, taken.entryId().toString(), "已经和解，不再投诉");
        assertThat(replies.status(before.door(), ORDER).status().label()).contains("撤回");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_number_that_only_the_ended_centre_gave_opens_nothing_for_writing_but_the_entrys_id_does() {
        var updates = world.get(DoorUpdates.class);
        var corrections = world.get(DoorCorrections.class);
        var supplement = new DoorUpdates.Supplement("BC-1", "对方今天又来电催要材料");
        var other = Sent.but(Sent.complaint(ORDER, RESPONDENT), Item.OVERDUE, "1.00");
        assertThatThrownBy(() -> updates.withdraw(after, ORDER, "已经和解，不再投诉")).isInstanceOf(EntryUnknown.class);
        assertThatThrownBy(() -> updates.supplement(after, ORDER, supplement)).isInstanceOf(EntryUnknown.class);
        assertThatThrownBy(() -> corrections.correct(after, other)).isInstanceOf(EntryUnknown.class);
        var id = taken.entryId().toString();
        assertThat(updates.supplement(after, id, supplement).repeated()).isFalse();
        var corrected = corrections.correct(after, other.under(id));
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.ownNumber()).isEqualTo(ORDER);
        assertThat(intake.take(before, other))
                .as("what it says now, under the old number")
                .isEqualTo(again());
        var stranger = client(world.cityTransport, "别的系统");
        assertThatThrownBy(() -> updates.withdraw(stranger, id, "已经和解，不再投诉")).isInstanceOf(EntryUnknown.class);
    }

    @Test
    void both_centres_get_their_answer_when_they_are_asked_about_together() {
        var standing = intake.standing(
                Set.of(new ChannelIntake.Place(before.door(), ORDER), new ChannelIntake.Place(after.door(), ORDER)));
        assertThat(standing.receipt(before.door(), sent(ORDER))).contains(again());
        assertThat(standing.receipt(after.door(), sent(ORDER))).contains(again());
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void before_the_day_of_succession_the_successor_finds_nothing() {
        world.clock.set(LocalDate.of(2026, 3, 2));
        var replies = world.get(DoorReplies.class);
        assertThatThrownBy(() -> replies.status(after.door(), ORDER)).isInstanceOf(EntryUnknown.class);
        assertThatThrownBy(() -> replies.status(after.door(), taken.entryId())).isInstanceOf(EntryUnknown.class);
        assertThat(world.get(ChangeFeed.class).after(after.door(), "", 100).changes())
                .isEmpty();
        var updates = world.get(DoorUpdates.class);
        assertThatThrownBy(() -> updates.withdraw(after, taken.entryId().toString(), "已经和解，不再投诉"))
                .isInstanceOf(EntryUnknown.class);
        updates.withdraw(before, ORDER, "已经和解，不再投诉");
        var reports = world.get(Reports.class);
        assertThat(reports.waitingAt(after.door(), "", 10)).isEmpty();
        var number =
                reports.waitingAt(before.door(), "", 10).getFirst().report().number();
        assertThatThrownBy(() -> world.get(Signing.class).acknowledge(after, number))
                .isInstanceOf(ReportUnknown.class);
    }

    @Test
    @Proves(Clause.A3_REPORT_BACK)
    void notices_of_decisions_wait_for_the_successors_system_too_and_are_signed_once() {
        world.get(DoorUpdates.class).withdraw(before, ORDER, "已经和解，不再投诉");
        var waiting = world.get(Reports.class).waitingAt(after.door(), "", 10);
        assertThat(waiting).hasSize(1);
        var number = waiting.getFirst().report().number();
        var signing = world.get(Signing.class);
        assertThat(signing.acknowledge(after, number).repeated()).isFalse();
        assertThat(signing.acknowledge(before, number).repeated()).isTrue();
        assertThat(world.get(Reports.class).waitingAt(before.door(), "", 10)).isEmpty();
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_system_of_any_other_body_finds_nothing() {
        var stranger = client(world.cityTransport, "别的系统");
        assertThatThrownBy(() -> world.get(DoorReplies.class).status(stranger.door(), ORDER))
                .isInstanceOf(EntryUnknown.class);
        assertThatThrownBy(() -> world.get(DoorReplies.class).status(stranger.door(), taken.entryId()))
                .isInstanceOf(EntryUnknown.class);
        assertThatThrownBy(() -> world.get(Signing.class).acknowledge(stranger, "HG2026-000001"))
                .isInstanceOf(ReportUnknown.class);
        assertThat(intake.take(stranger, sent(ORDER)).repeated()).isFalse();
    }

    @Test
    void an_ended_system_sends_nothing_any_more_whoever_answers_for_its_body() {
        world.get(ChannelClients.class).end(before.id(), new Actor.Automatic("测试"));
        assertThat(world.get(ChannelClients.class).active(before.id())).isEmpty();
        assertThat(intake.take(after, sent(ORDER))).isEqualTo(again());
    }
}
