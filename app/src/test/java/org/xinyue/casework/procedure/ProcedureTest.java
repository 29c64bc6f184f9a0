package org.xinyue.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.policy.Clause;

/** A wrong table cannot be built; the right one holds exactly what it should. */
class ProcedureTest {
    private final Procedure base = ComplaintProcedure.BASE;

    @Test
    void every_stage_is_in_the_table_or_final() {
        for (var stage : Stage.values()) {
            boolean mentioned = base.steps().stream().anyMatch(step -> step.from() == stage);
            assertThat(mentioned).as(stage.name()).isEqualTo(!stage.isFinal());
        }
    }

    @Test
    void every_act_is_in_the_table_but_the_extension_of_verification_which_only_a_variant_has() {
        var used = EnumSet.noneOf(Act.class);
        base.steps().forEach(step -> used.add(step.act()));
        assertThat(EnumSet.complementOf(used)).containsExactly(Act.EXTEND_VERIFICATION);
    }

    @Test
    void the_respondent_never_decides() {
        assertThat(base.steps())
                .filteredOn(step -> step.party() == Party.RESPONDENT)
                .extracting(Step::act)
                .containsOnly(Act.RESPOND, Act.ASK_EXTENSION, Act.REPORT_RECTIFIED, Act.MAKE_STATEMENT, Act.OBJECT);
    }

    @Test
    void the_two_periods_of_the_plan_are_three_and_five_working_days() {
        assertThat(base.period(DeadlineKind.TRANSFER)).isEqualTo(new Due.Workdays(3));
        assertThat(base.period(DeadlineKind.VERIFY)).isEqualTo(new Due.Workdays(5));
    }

    @Test
    void of_all_combinations_exactly_the_rows_are_allowed() {
        int allowed = 0;
        for (var stage : Stage.values()) {
            for (var party : Party.values()) {
                allowed += base.open(stage, EnumSet.of(party)).size();
            }
        }
        assertThat(allowed).isEqualTo(base.steps().size());
        assertThat(Stage.values().length * Act.values().length * Party.values().length)
                .as("combinations, all others of which are refused")
                .isGreaterThan(6000);
    }

    @Test
    void refuses_two_rows_for_one_stage_and_act() {
        refuses(rows -> with(rows, row(Stage.SUBMITTED, Act.ACCEPT, Stage.REFUSED)), "同一阶段的同一动作");
    }

    @Test
    void refuses_a_way_out_of_a_final_stage() {
        refuses(rows -> with(rows, row(Stage.MERGED, Act.ACCEPT, Stage.ACCEPTED)), "终结阶段");
    }

    @Test
    void refuses_a_dead_end() {
        refuses(rows -> without(rows, Stage.FOUNDED), "没有出路的阶段：属实待责令整改");
    }

    @Test
    void refuses_a_stage_that_only_turns_in_place() {
        refuses(
                rows -> with(without(rows, Stage.FOUNDED), row(Stage.FOUNDED, Act.ADD_MATERIAL, Stage.FOUNDED)),
                "只能原地打转");
    }

    @Test
    void refuses_a_stage_that_nobody_reaches() {
        refuses(
                rows -> rows.stream()
                        .filter(step -> step.to() != Stage.HANDED_BACK || step.from() == Stage.HANDED_BACK)
                        .toList(),
                "没有任何动作到达的阶段：退回待改派");
    }

    @Test
    void refuses_a_table_without_a_period_for_a_clock() {
        var periods = new EnumMap<>(base.periods());
        periods.remove(DeadlineKind.VERIFY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Procedure("test", base.steps(), periods))
                .withMessageContaining("没有期限的时限种类：核实");
    }

    private void refuses(UnaryOperator<List<Step>> change, String sentence) {
        Map<DeadlineKind, Due> periods = base.periods();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Procedure("test", change.apply(base.steps()), periods))
                .withMessageContaining(sentence);
    }

    private static List<Step> with(List<Step> rows, Step more) {
        var changed = new ArrayList<>(rows);
        changed.add(more);
        return changed;
    }

    private static List<Step> without(List<Step> rows, Stage from) {
        return rows.stream().filter(step -> step.from() != from).toList();
    }

    private static Step row(Stage from, Act act, Stage to) {
        return new Step(Clause.A3_OWNER, from, act, Party.RECEIVER, to);
    }
}
