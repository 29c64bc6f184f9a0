package org.xinyue.channel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.matter.DoorCorrections;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** A notice is signed for once, by the body it went to; unsigned it raises its alarm rung by rung, each once, until the receipt comes. */
@Proves(Clause.A3_REPORT_BACK)
class ReceiptsTest {
    private final ReportScene scene = new ReportScene();
    private final World world = scene.world;
    private final Signing signing = world.get(Signing.class);

    @AfterEach
    void close() {
        scene.close();
    }

    private UUID regionLead() {
        return world.get(Organisations.class)
                .directory()
                .creditLeadAt("150000", world.clock.today())
                .orElseThrow()
                .id();
    }

    private Report found(ReportForm form) {
        var id = scene.lodge(form);
        scene.decide(id, Reported.FINDING);
        return scene.told(id).getFirst();
    }

    private Report again(Report report) {
        return scene.told(report.to().caseId()).stream()
                .filter(told -> told.id().equals(report.id()))
                .findFirst()
                .orElseThrow();
    }

    private int sign(Report report, UUID body) {
        return signing.sign(List.of(report.id()), Set.of(body), World.officer("签收员", body));
    }

    @Test
    void a_person_signs_once_and_the_first_receipt_stands() {
        var report = found(ReportForm.DESK);
        assertThat(sign(report, world.cityLead)).isEqualTo(1);
        var first = again(report).receipt();
        assertThat(Objects.requireNonNull(first).by()).startsWith("签收员·");
        world.clock.set(LocalDate.parse("2026-03-03"));
        assertThat(sign(report, world.cityLead)).isZero();
        assertThat(again(report).receipt()).isEqualTo(first);
        assertThat(world.get(JdbcClient.class)
                        .sql("select count(*) from audit_entry where act = '签收回告'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_foreign_body_cannot_sign_not_even_among_its_own() {
        var foreign = found(ReportForm.DESK);
        var own = found(ReportForm.FEED);
        assertThatThrownBy(() -> sign(foreign, world.cityTransport))
                .isInstanceOf(ReportUnknown.class)
                .hasMessageContaining("只能签收发给本单位的回告");
        assertThatThrownBy(() -> signing.sign(
                        List.of(own.id(), foreign.id()),
                        Set.of(world.cityTransport),
                        World.officer("签收员", world.cityTransport)))
                .isInstanceOf(ReportUnknown.class);
        assertThat(again(own).receipt()).isNull();
        assertThat(again(foreign).receipt()).isNull();
        assertThatThrownBy(() -> signing.sign(List.of(), Set.of(world.cityLead), world.receiver()))
                .isInstanceOf(ReportUnknown.class);
    }

    @Test
    void a_system_signs_once_and_only_at_its_own_door() {
        var report = found(ReportForm.FEED);
        var neighbour = scene.register(world.cityLead);
        assertThatThrownBy(() -> signing.acknowledge(neighbour, report.number()))
                .isInstanceOf(ReportUnknown.class);
        assertThatThrownBy(() -> signing.acknowledge(scene.client, "HG2026-999999"))
                .isInstanceOf(ReportUnknown.class);
        var first = signing.acknowledge(scene.client, report.number());
        assertThat(first.repeated()).isFalse();
        world.clock.set(LocalDate.parse("2026-03-03"));
        var second = signing.acknowledge(scene.client, report.number());
        assertThat(second.repeated()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(world.get(Reports.class).waitingAt(scene.client.door(), "", 10))
                .isEmpty();
    }

    @Test
    void what_a_system_failed_to_sign_a_person_of_its_body_may_sign() {
        var report = found(ReportForm.FEED);
        assertThat(sign(report, world.cityTransport)).isEqualTo(1);
        assertThat(signing.acknowledge(scene.client, report.number()).repeated())
                .isTrue();
    }

    @Test
    void the_queue_does_not_go_on_behind_a_notice_of_another_door() {
        var foreign = found(ReportForm.DESK);
        found(ReportForm.FEED);
        var reports = world.get(Reports.class);
        assertThat(reports.waitingAt(scene.client.door(), "", 10)).hasSize(1);
        assertThat(reports.waitingAt(scene.client.door(), foreign.number(), 10)).isEmpty();
    }

    @Test
    void the_queue_of_a_system_is_read_in_pages_without_loss() {
        var numbers = List.of(found(ReportForm.FEED), found(ReportForm.FEED), found(ReportForm.FEED)).stream()
                .map(Report::number)
                .toList();
        found(ReportForm.DESK);
        var reports = world.get(Reports.class);
        var first = reports.waitingAt(scene.client.door(), "", 2);
        var rest =
                reports.waitingAt(scene.client.door(), first.getLast().report().number(), 2);
        assertThat(java.util.stream.Stream.concat(first.stream(), rest.stream())
                        .map(named -> named.report().number()))
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void the_alarm_rises_rung_by_rung_each_once_also_after_a_restart() {
        var report = found(ReportForm.DESK);
        assertThat(scene.sweep("2026-03-02")).isEqualTo(1);
        assertThat(scene.sweep("2026-03-03")).isZero();
        assertThat(scene.sweep("2026-03-04")).isEqualTo(1);
        assertThat(scene.desk(regionLead())).isEmpty();
        assertThat(scene.sweep("2026-03-05")).isEqualTo(1);
        assertThat(scene.desk(regionLead())).singleElement().asString().contains(report.number(), "超过期限仍未签收");
        // A sweep that was killed after the messages and before its commit: the rows say that the rung is still due.
        world.get(JdbcClient.class)
                .sql("update door_report set next_rung = 'OVERDUE', next_rung_on = '2026-03-05' where id = ?")
                .param(report.id())
                .update();
        assertThat(scene.sweep("2026-03-05")).isEqualTo(1);
        assertThat(scene.desk(regionLead()))
                .as("said before, and not said twice")
                .hasSize(1);
        assertThat(scene.sweep("2026-03-09")).isEqualTo(1);
        assertThat(scene.sweep("2026-04-30")).as("the top of the ladder").isZero();
        assertThat(scene.desk(world.cityLead))
                .filteredOn(message -> message.contains(report.number()))
                .hasSize(4);
    }

    @Test
    void the_body_above_learns_which_notice_and_never_which_case() {
        var report = found(ReportForm.DESK);
        scene.sweep("2026-03-31");
        var file = world.cases().get(report.to().caseId());
        assertThat(scene.desk(regionLead()))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).doesNotContain(file.number(), file.title()));
        assertThat(scene.desk(world.districtHousing)).as("the respondent").noneMatch(message -> message.contains("回告"));
    }

    @Test
    void a_receipt_clears_the_alarm_everywhere() {
        var report = found(ReportForm.DESK);
        scene.sweep("2026-03-09");
        assertThat(scene.desk(regionLead())).isNotEmpty();
        sign(report, world.cityLead);
        assertThat(scene.desk(regionLead())).isEmpty();
        assertThat(scene.desk(world.cityLead)).noneMatch(message -> message.contains(report.number()));
        assertThat(scene.sweep("2026-04-30")).isZero();
    }

    @Test
    void the_oldest_is_reached_however_many_wait_and_an_outage_loses_no_rung() {
        for (int index = 0; index < 130; index++) {
            var id = scene.lodge(ReportForm.FEED);
            scene.says(id, Act.WITHDRAW);
        }
        assertThat(scene.sweep("2026-03-20")).as("three rungs of each").isEqualTo(390);
        assertThat(world.get(JdbcClient.class)
                        .sql("select message from notice where body_id = ? order by id limit 1")
                        .param(world.cityTransport)
                        .query(String.class)
                        .single())
                .contains("今天是签收期限");
    }

    @Test
    void neither_a_correction_nor_a_later_decision_moves_the_date() {
        var number = ReportScene.number();
        var id = scene.feed(scene.client, Sent.complaint(number, ReportScene.RESPONDENT));
        var better = Sent.but(Sent.complaint(number, ReportScene.RESPONDENT), Item.OVERDUE, "1000000");
        world.get(DoorCorrections.class).correct(scene.client, new Submission(better.items()));
        scene.verifying(id);
        scene.says(id, Act.FIND_TRUE);
        var finding = scene.told(id).getFirst();
        world.clock.set(LocalDate.parse("2026-03-03"));
        scene.does(id, Act.ORDER_RECTIFICATION, new Decision.Order("支付拖欠的工程款", LocalDate.parse("2026-04-02")));
        assertThat(again(finding)).isEqualTo(finding);
        assertThat(scene.told(id).getFirst().dueOn()).isEqualTo("2026-03-05");
    }

    @Test
    void a_rolled_back_receipt_is_none() {
        var report = found(ReportForm.DESK);
        assertThatThrownBy(() -> world.get(TransactionTemplate.class).executeWithoutResult(status -> {
                    sign(report, world.cityLead);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(again(report).receipt()).isNull();
    }

    @Test
    void the_successor_of_an_ended_body_finds_and_signs_what_was_sent_to_it() {
        var report = found(ReportForm.FEED);
        var heir = world.register(
                "呼和浩特市交通运输和城市管理局",
                Level.LEAGUE_CITY,
                "150100",
                world.get(Organisations.class)
                        .directory()
                        .get(world.cityTransport)
                        .lines());
        world.get(Organisations.class).succeed(world.cityTransport, heir, LocalDate.parse("2026-03-03"), "管理员");
        world.clock.set(LocalDate.parse("2026-03-03"));
        assertThat(world.get(Reports.class).counts(Set.of(heir)).waiting()).isEqualTo(1);
        assertThat(sign(report, heir)).isEqualTo(1);
    }
}
