package org.xinyue.casework.procedure.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinyue.casework.procedure.variant.Rules.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** What a variant may do to the table, and every kind of patch that is refused when it is entered. */
@Proves(Clause.A3_OWN_RULES)
class VariantTest {
    private static Patch.Row row(Stage from, Act act) {
        return new Patch.Row(from, act);
    }

    private static void refused(String field, String sentence, Patch... patches) {
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> petition(patches))
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void another_length_holds_and_everything_else_is_the_plans() {
        var procedure = petition(days(DeadlineKind.TRANSFER, 15)).procedure();
        assertThat(procedure.version()).isEqualTo("2026-1+petition-2026-1");
        assertThat(procedure.period(DeadlineKind.TRANSFER)).isEqualTo(new Due.Days(15));
        assertThat(procedure.basis(DeadlineKind.TRANSFER)).isEqualTo("《信访工作条例》第三十四条");
        assertThat(procedure.period(DeadlineKind.VERIFY)).isEqualTo(new Due.Workdays(5));
        assertThat(procedure.basis(DeadlineKind.VERIFY)).isEmpty();
        assertThat(procedure.steps()).isEqualTo(ComplaintProcedure.BASE.steps());
    }

    @Test
    void a_patched_row_cites_the_clause_of_own_rules_and_its_basis() {
        var required =
                new Patch.Required(row(Stage.VERIFYING, Act.FIND_TRUE), Requirement.RESPONDENT_ASKED, "第三十一条第六项");
        assertThat(petition(required).procedure().step(Stage.VERIFYING, Act.FIND_TRUE))
                .hasValueSatisfying(step -> {
                    assertThat(step.clause()).isEqualTo(Clause.A3_OWN_RULES);
                    assertThat(step.basis()).isEqualTo("《信访工作条例》第三十一条第六项");
                    assertThat(step.to()).isEqualTo(Stage.FOUNDED);
                });
    }

    @Test
    void another_official_body_may_refuse_or_accept() {
        var other = new Patch.OtherParty(row(Stage.SUBMITTED, Act.ACCEPT), Party.TRANSFERRER, "第二十二条");
        assertThat(petition(other).procedure().step(Stage.SUBMITTED, Act.ACCEPT))
                .hasValueSatisfying(step -> assertThat(step.party()).isEqualTo(Party.TRANSFERRER));
    }

    @Test
    void handing_back_may_be_open_while_verification_runs() {
        var added = new Patch.Added(
                row(Stage.VERIFYING, Act.HAND_BACK),
                Party.VERIFIER,
                Stage.HANDED_BACK,
                List.of(Requirement.HAND_BACK_IN_TIME),
                "第二十三条");
        assertThat(petition(days(DeadlineKind.VERIFY, 60), new Patch.HandBack(5, "第二十三条"), added)
                        .procedure()
                        .step(Stage.VERIFYING, Act.HAND_BACK))
                .isPresent();
    }

    @Test
    void refuses_a_removed_row_that_leaves_a_dead_end() {
        refused("patch.0", "只能原地打转的阶段：属实待责令整改", new Patch.Removed(row(Stage.FOUNDED, Act.ORDER_RECTIFICATION), "第一条"));
    }

    @Test
    void refuses_a_removed_row_that_makes_a_stage_unreachable() {
        refused(
                "patch.1",
                "没有任何动作到达的阶段：退回待改派",
                days(DeadlineKind.VERIFY, 60),
                new Patch.Removed(row(Stage.TRANSFERRED, Act.HAND_BACK), "第一条"));
    }

    @Test
    void refuses_to_drop_the_verdict_the_answer_the_hearing_and_the_report() {
        for (var kept : List.of(
                row(Stage.VERIFYING, Act.FIND_TRUE),
                row(Stage.VERIFYING, Act.FIND_UNTRUE),
                row(Stage.CONFIRMATION_NOTICED, Act.MAKE_STATEMENT),
                row(Stage.CLOSED, Act.APPEAL),
                row(Stage.ANSWERED, Act.OBJECT))) {
            refused("patch.0", "是方案的保障环节，不能删除", new Patch.Removed(kept, "第一条"));
        }
    }

    @Test
    void refuses_a_requirement_that_can_never_be_met() {
        refused(
                "patch.0",
                "永远满足不了前提“期限已经届满”",
                new Patch.Required(row(Stage.SUBMITTED, Act.ACCEPT), Requirement.PERIOD_OVER, "第一条"));
    }

    @Test
    void refuses_a_duty_that_no_clock_runs_for() {
        refused(
                "patch.0",
                "没有这个时限",
                new Patch.Added(
                        row(Stage.TRANSFERRED, Act.INQUIRE), Party.VERIFIER, Stage.TRANSFERRED, List.of(), "第一条"));
    }

    @Test
    void refuses_to_let_the_respondent_or_the_clock_decide() {
        refused(
                "patch.0",
                "只能由核实认定部门办理，不能改由被投诉主体办理",
                new Patch.OtherParty(row(Stage.VERIFYING, Act.FIND_UNTRUE), Party.RESPONDENT, "第一条"));
        refused("patch.0", "不能改由系统时限办理", new Patch.OtherParty(row(Stage.SUBMITTED, Act.REFUSE), Party.CLOCK, "第一条"));
    }

    @Test
    void refuses_a_party_that_nobody_is_yet() {
        refused("patch.0", "将没有人能办", new Patch.OtherParty(row(Stage.SUBMITTED, Act.ACCEPT), Party.VERIFIER, "第一条"));
    }

    @Test
    void refuses_to_take_the_verdict_from_the_verifying_body() {
        refused(
                "patch.0",
                "依方案由核实认定部门负责",
                new Patch.OtherParty(row(Stage.VERIFYING, Act.FIND_TRUE), Party.RECEIVER, "第一条"));
    }

    @Test
    void refuses_a_short_cut_past_the_hearing() {
        refused(
                "patch.0",
                "会绕过方案规定的环节",
                new Patch.Added(
                        row(Stage.RECTIFYING, Act.CONFIRM_BREACH), Party.VERIFIER, Stage.CONFIRMED, List.of(), "第一条"));
    }

    @Test
    void refuses_to_leave_the_procedure_once_something_was_found() {
        refused(
                "patch.0",
                "核实结论作出后",
                new Patch.Added(row(Stage.RECTIFYING, Act.MERGE), Party.RECEIVER, Stage.MERGED, List.of(), "第一条"));
    }

    @Test
    void refuses_another_meaning_of_an_act() {
        refused(
                "patch.0",
                "不能改变去向",
                new Patch.Replaced(
                        row(Stage.RECTIFICATION_REPORTED, Act.CERTIFY),
                        Party.VERIFIER,
                        Stage.CLOSED,
                        List.of(),
                        "第一条"));
    }

    @Test
    void refuses_to_drop_a_requirement_of_the_plan() {
        refused(
                "patch.0",
                "只能增加前提，不能去掉",
                new Patch.Replaced(
                        row(Stage.ACCEPTED, Act.TRANSFER), Party.TRANSFERRER, Stage.TRANSFERRED, List.of(), "第一条"));
    }

    @Test
    void refuses_a_row_that_is_there_and_one_that_is_not() {
        refused(
                "patch.0",
                "不能重复增加",
                new Patch.Added(
                        row(Stage.TRANSFERRED, Act.HAND_BACK), Party.VERIFIER, Stage.HANDED_BACK, List.of(), "第一条"));
        refused("patch.0", "表中没有", new Patch.Removed(row(Stage.MERGED, Act.ACCEPT), "第一条"));
    }

    @Test
    void refuses_a_longer_limit_on_foreign_practice() {
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(
                        () -> variant("2026-1", HOTLINE, ELSEWHERE, "2026-01-01", workdays(DeadlineKind.VERIFY, 10)))
                .withMessageContaining("须有公开发布的规定作依据");
        assertThat(variant("2026-1", HOTLINE, ELSEWHERE, "2026-01-01", workdays(DeadlineKind.VERIFY, 3))
                        .procedure()
                        .period(DeadlineKind.VERIFY))
                .isEqualTo(new Due.Workdays(3));
    }

    @Test
    void refuses_a_longer_limit_in_the_column_whatever_the_basis() {
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> variant("2026-1", COLUMN, ORDER_802, "2026-01-01", days(DeadlineKind.VERIFY, 30)))
                .withMessageContaining("专栏是本方案自己的渠道");
    }

    @Test
    void compares_calendar_days_with_working_days_by_the_week() {
        assertThat(variant("2026-1", HOTLINE, ELSEWHERE, "2026-01-01", days(DeadlineKind.VERIFY, 7)))
                .isNotNull();
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> variant("2026-1", HOTLINE, ELSEWHERE, "2026-01-01", days(DeadlineKind.VERIFY, 8)))
                .withMessageContaining("由 5 个工作日延长为 8 日");
    }

    @Test
    void refuses_to_shorten_a_partys_own_time() {
        refused("patch.0", "是当事人自己的时间，不能短于", workdays(DeadlineKind.STATEMENT, 3));
    }

    @Test
    void refuses_a_fixed_time_for_rectification_and_an_open_one_for_anything_else() {
        refused("patch.0", "整改期限由每件的责令整改通知确定", days(DeadlineKind.RECTIFY, 30));
        refused("patch.0", "须是固定的天数", new Patch.Period(DeadlineKind.VERIFY, new Due.AsOrdered(), "第一条"));
    }

    @Test
    void refuses_what_says_nothing_and_what_says_it_twice() {
        refused("patch.0", "与方案的 5 个工作日相同", workdays(DeadlineKind.VERIFY, 5));
        refused("patch.1", "填写了两次", days(DeadlineKind.VERIFY, 60), days(DeadlineKind.VERIFY, 70));
        refused("patch.0", "请写明这一项依据的条款", new Patch.Period(DeadlineKind.VERIFY, new Due.Days(60), " "));
        refused("patches", "请至少填写一项");
    }

    @Test
    void refuses_an_extension_that_is_shorter_than_the_verification_in_either_order() {
        refused("patch.1", "须长于核实期限", days(DeadlineKind.VERIFY, 60), new Patch.Extension(60, "第三十四条"));
        refused("patch.1", "须长于核实期限", new Patch.Extension(60, "第三十四条"), days(DeadlineKind.VERIFY, 60));
    }

    @Test
    void refuses_a_time_for_handing_back_that_outlasts_the_verification() {
        refused("patch.0", "不长于核实期限", new Patch.HandBack(6, "第二十三条"));
    }

    @Test
    void refuses_to_drop_the_question_on_which_a_verdict_depends() {
        refused(
                "patch.1",
                "不能删除",
                new Patch.Required(row(Stage.VERIFYING, Act.FIND_TRUE), Requirement.RESPONDENT_ASKED, "第三十一条"),
                new Patch.Removed(row(Stage.VERIFYING, Act.INQUIRE), "第一条"));
    }

    @Test
    void refuses_a_scope_without_anything_and_an_end_before_the_beginning() {
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> new Scope(null, null, true))
                .withMessageContaining("至少一项");
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> new Variant(
                        "2026-1",
                        PETITION,
                        "测试用规定",
                        PETITION_RULES,
                        LocalDate.parse("2026-05-01"),
                        LocalDate.parse("2026-04-30"),
                        List.of(days(DeadlineKind.VERIFY, 60))))
                .withMessageContaining("失效日不能早于生效日 2026-05-01");
    }
}
