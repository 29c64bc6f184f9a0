package org.xinyue.channel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Decided;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.ChannelClients;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Every decision is told at the door that brought the case, in that door's form, once, with the decision or not at all, and naming nobody. */
@Proves({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingTest {
    private final ReportScene scene = new ReportScene();
    private final World world = scene.world;

    @AfterAll
    void close() {
        world.clock.set(java.time.LocalDate.parse("2026-03-02"));
        assertThat(scene.sweep("2026-04-30")).isPositive();
        assertThat(scene.everything())
                .as("nobody is named in any notice or message")
                .doesNotContain(ReportScene.IDENTITY);
        scene.close();
    }

    static Stream<Arguments> decisions() {
        return Arrays.stream(Reported.values())
                .flatMap(kind -> Arrays.stream(ReportForm.values()).map(form -> Arguments.of(kind, form)));
    }

    private int version(UUID id) {
        return world.cases().get(id).version();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("decisions")
    void every_kind_of_decision_is_told_at_every_form_of_door(Reported kind, ReportForm form) {
        var id = scene.lodge(form);
        var act = scene.decide(id, kind);
        var report = scene.told(id).getFirst();
        assertThat(report.said().kind()).isEqualTo(kind);
        assertThat(report.said().act()).isEqualTo(act);
        assertThat(report.said().version()).isEqualTo(version(id));
        assertThat(report.to().form()).isEqualTo(form);
        assertThat(report.basis()).isEqualTo(Basis.OWN);
        assertThat(report.number()).matches("HG2026-\\d{6,}");
        assertThat(report.dueOn()).as("two working days").isEqualTo("2026-03-04");
        assertThat(scene.told(id)).extracting(told -> told.said().version()).doesNotHaveDuplicates();
    }

    @Test
    void what_only_moves_or_asks_is_not_told() {
        var id = scene.lodge(ReportForm.FEED);
        scene.verifying(id);
        scene.says(id, Act.INQUIRE, Act.ASK_COMPLAINANT);
        assertThat(scene.told(id)).isEmpty();
    }

    @Test
    void dates_reasons_and_grounds_are_told_and_no_free_words() {
        var ordered = scene.lodge(ReportForm.FEED);
        scene.decide(ordered, Reported.ORDER);
        assertThat(scene.told(ordered).getFirst().said().facts()).isEqualTo("整改期限：2026-04-01");
        var refused = scene.lodge(ReportForm.FEED);
        scene.decide(refused, Reported.REFUSAL);
        assertThat(scene.told(refused).getFirst().said().facts()).isEqualTo("理由：约定的履行期限尚未届满");
        var confirmed = scene.lodge(ReportForm.FEED);
        scene.decide(confirmed, Reported.CONFIRMATION);
        assertThat(scene.told(confirmed).getFirst().said().facts()).isEqualTo("认定情形：拒不整改");
    }

    @Test
    void who_decided_at_the_same_desk_need_not_sign_a_system_has_to_hear_of_it() {
        var desk = scene.lodge(ReportForm.DESK);
        scene.decide(desk, Reported.REFUSAL);
        assertThat(Objects.requireNonNull(scene.told(desk).getFirst().receipt()).how())
                .isEqualTo(Receipt.How.OWN_ACT);
        var feed = scene.lodge(ReportForm.FEED);
        scene.decide(feed, Reported.REFUSAL);
        assertThat(scene.told(feed).getFirst().receipt()).isNull();
    }

    @Test
    void a_system_that_has_ended_is_told_at_the_desk_of_its_body() {
        var ending = scene.register(world.cityTransport);
        var id = scene.feed(ending, org.xinyue.channel.Sent.complaint(ReportScene.number(), ReportScene.RESPONDENT));
        world.get(ChannelClients.class).end(ending.id(), new Actor.Automatic("测试"));
        scene.decide(id, Reported.FINDING);
        assertThat(scene.told(id).getFirst().to().form()).isEqualTo(ReportForm.DESK);
    }

    @Test
    void a_decision_that_is_rolled_back_was_told_to_nobody_and_done_again_is_told_once() {
        var id = scene.lodge(ReportForm.FEED);
        scene.verifying(id);
        var transaction = world.get(TransactionTemplate.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    scene.says(id, Act.FIND_TRUE);
                    assertThat(scene.told(id)).hasSize(1);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(scene.told(id)).isEmpty();
        scene.says(id, Act.FIND_TRUE);
        assertThat(scene.told(id)).hasSize(1);
    }

    @Test
    void the_same_decision_told_of_twice_is_one_notice_under_its_first_number() {
        var id = scene.lodge(ReportForm.FEED);
        scene.decide(id, Reported.FINDING);
        var first = scene.told(id);
        var again = new Decided(world.cases().get(id), world.cases().history(id).getLast(), Reported.FINDING);
        world.get(TransactionTemplate.class)
                .executeWithoutResult(status -> world.get(Reporting.class).on(again));
        assertThat(scene.told(id)).isEqualTo(first);
    }

    @Test
    void nobody_is_told_outside_the_transaction_of_a_decision() {
        var id = scene.lodge(ReportForm.FEED);
        scene.verifying(id);
        var stray = new Decided(world.cases().get(id), world.cases().history(id).getLast(), Reported.FINDING);
        assertThatThrownBy(() -> world.get(Reporting.class).on(stray))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_goes_on_in_another_case_is_told_at_its_own_door_under_its_own_number() {
        var main = scene.lodge(ReportForm.DESK);
        var second = scene.lodge(ReportForm.FEED);
        scene.does(second, Act.MERGE, new Decision.Merger(main, "同一企业就同一合同重复投诉"));
        scene.decide(main, Reported.FINDING);
        var report = scene.told(second).getFirst();
        assertThat(report.basis()).isEqualTo(Basis.MERGED);
        assertThat(report.said().caseId()).isEqualTo(main);
        assertThat(report.to().door()).isEqualTo(scene.client.door());
        assertThat(scene.told(main)).hasSize(1);
    }

    @Test
    void a_receiving_body_on_the_respondents_side_is_told_what_the_respondent_is_told() {
        var below = world.register(
                "新城区住建局投诉窗口" + ReportScene.number(),
                org.xinyue.organisation.Level.COUNTY,
                "150102",
                new org.xinyue.organisation.Lines(world.districtHousing, null));
        var near = scene.register(below);
        var id = scene.feed(near, org.xinyue.channel.Sent.complaint(ReportScene.number(), ReportScene.RESPONDENT));
        scene.does(
                id,
                Act.REFUSE,
                new Decision.Refusal(org.xinyue.casework.decision.RefusalReason.NOT_YET_DUE, "合同约定的期限尚未届满"));
        assertThat(scene.told(id))
                .as("a refusal is none of the respondent's business")
                .isEmpty();
    }

    @Test
    void the_sheet_says_the_notice_in_nine_columns_and_can_be_written_again() throws IOException {
        var id = scene.lodge(ReportForm.SHEET);
        scene.decide(id, Reported.ORDER);
        var batch = world.get(Signing.class)
                .takeSheet(Set.of(world.cityLead), world.receiver())
                .orElseThrow();
        for (int time = 0; time < 2; time++) {
            var out = new ByteArrayOutputStream();
            world.get(Signing.class).writeSheet(batch, Set.of(world.cityLead), out);
            try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                    new java.io.ByteArrayInputStream(out.toByteArray()))) {
                var cells = book.getFirstSheet().read().stream()
                        .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getRawValue()))
                        .toList();
                assertThat(cells)
                        .contains(
                                "回告编号",
                                "责令整改",
                                "整改期限：2026-04-01",
                                scene.told(id).getFirst().number());
                assertThat(String.join("|", cells)).doesNotContain(ReportScene.IDENTITY);
            }
        }
        assertThat(world.get(Signing.class).takeSheet(Set.of(world.cityLead), world.receiver()))
                .as("nothing waits any more")
                .isEmpty();
        var stranger = Set.of(world.districtHousing);
        assertThatThrownBy(() -> world.get(Signing.class).writeSheet(batch, stranger, new ByteArrayOutputStream()))
                .isInstanceOf(ReportUnknown.class);
    }

    @Test
    void every_row_of_the_procedure_that_ends_opens_again_or_needs_a_decider_is_reported() {
        var rows = org.xinyue.casework.procedure.ComplaintProcedure.BASE.steps().stream()
                .filter(step -> step.from() != org.xinyue.casework.procedure.Stage.DRAFT)
                .filter(step -> step.from() != step.to())
                .filter(step -> step.to().isEnded()
                        || step.to() == org.xinyue.casework.procedure.Stage.ANSWERED
                        || step.from() == org.xinyue.casework.procedure.Stage.ANSWERED
                        || step.from().isEnded()
                        || step.act().isFormal())
                .map(org.xinyue.casework.procedure.Step::act)
                .toList();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(Reported.of(act)).as(act.name()).isPresent());
        assertThat(List.of(Act.ACCEPT, Act.TRANSFER, Act.INQUIRE))
                .allSatisfy(act -> assertThat(Reported.of(act)).isEmpty());
    }
}
