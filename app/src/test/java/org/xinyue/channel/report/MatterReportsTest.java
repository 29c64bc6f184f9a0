package org.xinyue.channel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.matter.Carrying;
import org.xinyue.matter.Matters;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** One matter through doors of two bodies: each is told of what is decided, by its own number, and of nothing it may not know. */
@Proves({Clause.A3_REPORT_BACK, Clause.A3_OWNER, Clause.B4_IDENTITY})
class MatterReportsTest {
    private final ReportScene scene = new ReportScene();
    private final World world = scene.world;
    private final Actor.Official both = new Actor.Official(
            new UUID(7, 7),
            "其其格",
            Set.of(world.cityLead, world.cityTransport),
            Set.of(Role.CASE_OFFICER, Role.DECIDER));

    @AfterEach
    void close() {
        assertThat(scene.everything()).doesNotContain(ReportScene.IDENTITY);
        scene.close();
    }

    private UUID at(ChannelClient door, String wish) {
        var sent = Sent.complaint(ReportScene.number(), ReportScene.RESPONDENT);
        sent.put(Item.WISH, wish);
        return scene.feed(door, sent);
    }

    private UUID transport() {
        return at(scene.client, "HIDE_FROM_RESPONDENT");
    }

    private void link(UUID one, UUID other) {
        world.get(Matters.class).link(one, other, "同一份合同的同一笔欠款", both);
    }

    private void part(UUID id) {
        world.get(Matters.class).part(id, "两份合同各自结算", both);
    }

    @Test
    void a_decision_is_told_at_the_doors_of_both_bodies_under_their_own_numbers() {
        var column = scene.lodge(ReportForm.DESK);
        var hotline = transport();
        link(column, hotline);
        scene.verifying(column);
        scene.says(column, Act.FIND_TRUE);
        assertThat(scene.told(column)).singleElement().matches(report -> report.basis() == Basis.OWN);
        var linked = scene.told(hotline).getFirst();
        assertThat(linked.basis()).isEqualTo(Basis.LINKED);
        assertThat(linked.to().door()).isEqualTo(scene.client.door());
        var named = world.get(Reports.class).waitingAt(scene.client.door(), "", 10);
        assertThat(named)
                .singleElement()
                .matches(told ->
                        told.caseNumber().equals(world.cases().get(hotline).number()));
        assertThat(world.get(Reports.class).about(column))
                .as("the page of one case does not tell of the other")
                .hasSize(1);
    }

    @Test
    void the_own_decision_takes_the_place_of_what_was_told_of_the_other() {
        var column = scene.lodge(ReportForm.DESK);
        var hotline = transport();
        link(column, hotline);
        scene.verifying(column);
        scene.verifying(hotline);
        scene.says(column, Act.FIND_TRUE);
        var version = world.cases().get(column).version();
        var outcomes = world.get(Carrying.class)
                .carry(
                        world.cases().get(column),
                        version,
                        Map.of(hotline, world.cases().get(hotline).version()),
                        world.verifier());
        assertThat(outcomes)
                .singleElement()
                .matches(outcome -> outcome.refusal().isEmpty());
        assertThat(scene.told(hotline)).extracting(Report::basis).containsExactly(Basis.OWN, Basis.LINKED);
        assertThat(Objects.requireNonNull(scene.told(hotline).getLast().receipt())
                        .how())
                .isEqualTo(Receipt.How.REPLACED);
        assertThat(scene.told(column)).as("not told of what it knows already").hasSize(1);
    }

    @Test
    void what_concerns_one_door_alone_stays_there() {
        var column = scene.lodge(ReportForm.DESK);
        var hotline = transport();
        link(column, hotline);
        scene.says(column, Act.WITHDRAW);
        assertThat(scene.told(hotline)).isEmpty();
    }

    @Test
    void parting_ends_what_waits_because_of_the_other_and_leaves_what_was_told_of_the_own() {
        var column = scene.lodge(ReportForm.DESK);
        var hotline = transport();
        link(column, hotline);
        scene.verifying(column);
        scene.says(column, Act.FIND_TRUE);
        scene.sweep("2026-03-05");
        assertThat(scene.desk(world.cityTransport)).anyMatch(message -> message.contains("未签收"));
        part(hotline);
        assertThat(Objects.requireNonNull(scene.told(hotline).getFirst().receipt())
                        .how())
                .isEqualTo(Receipt.How.PARTED);
        assertThat(scene.desk(world.cityTransport)).noneMatch(message -> message.contains("未签收"));
        assertThat(scene.told(column).getFirst().receipt()).isNull();
        scene.does(
                column,
                Act.ORDER_RECTIFICATION,
                new org.xinyue.casework.decision.Decision.Order(
                        "支付拖欠的工程款", world.clock.today().plusDays(30)));
        assertThat(scene.told(hotline)).as("no longer one matter").hasSize(1);
    }

    @Test
    void a_complaint_for_the_verifier_alone_is_not_told_of_at_the_other_door() {
        var hidden = at(scene.register(world.cityLead), "HIDE_EXCEPT_VERIFIER");
        var hotline = transport();
        link(hidden, hotline);
        scene.verifying(hidden);
        scene.says(hidden, Act.FIND_TRUE);
        assertThat(scene.told(hidden)).hasSize(1);
        assertThat(scene.told(hotline)).isEmpty();
    }

    @Test
    void a_door_on_the_respondents_side_is_not_told_of_another_door() {
        var below = world.register("新城区住建局投诉窗口", Level.COUNTY, "150102", new Lines(world.districtHousing, null));
        var near = at(scene.register(below), "HIDE_FROM_RESPONDENT");
        var column = scene.lodge(ReportForm.DESK);
        var official = new Actor.Official(
                new UUID(7, 8), "其其格", Set.of(world.cityLead), Set.of(Role.CASE_OFFICER, Role.DECIDER));
        world.get(Matters.class).link(column, near, "同一份合同的同一笔欠款", official);
        scene.verifying(column);
        scene.says(column, Act.FIND_TRUE);
        assertThat(scene.told(near)).isEmpty();
    }
}
