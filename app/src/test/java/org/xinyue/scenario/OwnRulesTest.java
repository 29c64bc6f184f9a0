package org.xinyue.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.variant.Rules;
import org.xinyue.casework.procedure.variant.VariantRefused;
import org.xinyue.casework.rule.Entered;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.channel.report.ReceiptSweep;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Cases under rules of a channel's own, from the door to the answer, across the long holiday of October 2026. */
@Proves(Clause.A3_OWN_RULES)
class OwnRulesTest {
    private final World world = new World("2026-09-21");

    @AfterEach
    void close() {
        world.close();
    }

    private UUID lodge(Channel channel, Map<String, String> typed) {
        var draft = Typed.into(world.get(Drafts.class), channel, typed);
        return world.get(Lodging.class).lodge(draft).caseId();
    }

    private UUID lodge(Channel channel) {
        return lodge(channel, Typed.complaint(world.districtHousing));
    }

    private Deadline open(UUID caseId, DeadlineKind kind) {
        return world.cases().ledger(caseId).stream()
                .filter(row -> row.isOpen() && row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> working(UUID caseId, DeadlineKind kind) {
        return open(caseId, kind).working(world.get(Calendars.class).current()).days().stream()
                .map(day -> day.date() + (day.counted() ? " " + day.number() : " -"))
                .toList();
    }

    private void set(String day) {
        world.clock.set(LocalDate.parse(day));
    }

    private Procedures procedures() {
        return world.get(Procedures.class);
    }

    private static Actor.Official administrator(String name) {
        return new Actor.Official(
                new UUID(6, name.hashCode()), name, Set.of(new UUID(0, 1)), Set.of(Role.SYSTEM_ADMIN));
    }

    @Test
    void every_seed_builds_and_is_in_force() {
        assertThat(procedures().all()).hasSize(3).allSatisfy(entered -> {
            assertThat(entered.isApproved()).isTrue();
            assertThat(procedures().of(entered.variant().version()).version())
                    .isEqualTo(entered.variant().version());
        });
    }

    @Test
    void a_petition_is_sorted_in_15_days_handled_in_60_and_extended_by_30() {
        var id = lodge(Channel.PETITION);
        var file = world.cases().get(id);
        assertThat(file.procedureVersion()).isEqualTo("2026-1+petition-2026-1");
        assertThat(world.cases().rule(file)).contains("《信访工作条例》第二十二条：转交期限 15 日（方案：3 个工作日）");
        assertThat(open(id, DeadlineKind.TRANSFER).because()).endsWith("按《信访工作条例》第二十二条");
        // Fifteen calendar days end on 6 October, in the holiday, and so on the 8th, the first working day after it.
        assertThat(working(id, DeadlineKind.TRANSFER))
                .startsWith("2026-09-21 -", "2026-09-22 1")
                .contains("2026-09-27 6", "2026-10-01 10", "2026-10-06 15", "2026-10-07 -")
                .endsWith("2026-10-08 -");
        assertThat(open(id, DeadlineKind.TRANSFER).due().date()).isEqualTo("2026-10-08");
        set("2026-10-08");
        world.verifying(id);
        assertThat(open(id, DeadlineKind.VERIFY).due().date()).isEqualTo("2026-12-07");
        extend(id);
        world.says(id, Act.FIND_UNTRUE, world.verifier());
        world.says(id, Act.ANSWER, world.verifier());
        assertThat(world.cases().get(id).state().stage()).isEqualTo(Stage.ANSWERED);
        world.cases().verifyHistory(id);
    }

    /** Only a decider, only before the date, only up to ninety days from the transfer. */
    private void extend(UUID id) {
        var later = new Decision.Extension("合同涉及三家单位，账目尚在核对", LocalDate.parse("2026-12-30"));
        var tooLate = new Decision.Extension("合同涉及三家单位，账目尚在核对", LocalDate.parse("2027-01-20"));
        refused("须由审批负责人作出", id, later, World.officer("承办", world.cityHousing));
        refused("2026-12-08 至 2027-01-06", id, tooLate, world.verifier());
        world.act(id, Act.EXTEND_VERIFICATION, later, world.verifier());
        assertThat(open(id, DeadlineKind.VERIFY).due().date()).isEqualTo("2026-12-30");
        assertThat(world.cases().ledger(id))
                .filteredOn(row -> row.kind() == DeadlineKind.VERIFY && !row.isOpen())
                .singleElement()
                .satisfies(
                        row -> assertThat(Objects.requireNonNull(row.ending()).outcome())
                                .isEqualTo(Deadline.Outcome.SUPERSEDED));
        set("2026-12-31");
        refused("核实期限已过，不能再延长", id, tooLate, world.verifier());
    }

    private void refused(String sentence, UUID id, Decision decision, Actor by) {
        assertThatExceptionOfType(ActRefused.class)
                .isThrownBy(() -> world.act(id, Act.EXTEND_VERIFICATION, decision, by))
                .withMessageContaining(sentence);
    }

    @Test
    void arrears_are_transferred_in_10_working_days_decided_in_30_days_and_answered_to_both() {
        set("2026-09-28");
        var id = lodge(Channel.MENG_QI_TONG);
        assertThat(world.cases().get(id).procedureVersion()).isEqualTo("2026-1+arrears-2026-1");
        // 29 and 30 September, then nothing until the 8th; Saturday the 10th is a make-up day.
        assertThat(working(id, DeadlineKind.TRANSFER))
                .contains("2026-09-29 1", "2026-09-30 2", "2026-10-01 -", "2026-10-07 -", "2026-10-08 3")
                .contains("2026-10-10 5", "2026-10-11 -", "2026-10-12 6")
                .endsWith("2026-10-16 10");
        set("2026-10-16");
        world.verifying(id);
        // Thirty calendar days end on Sunday 15 November.
        assertThat(open(id, DeadlineKind.VERIFY).due().date()).isEqualTo("2026-11-16");
        world.says(id, Act.FIND_UNTRUE, world.verifier());
        assertThatExceptionOfType(ActRefused.class)
                .isThrownBy(() -> world.says(id, Act.ANSWER, world.verifier()))
                .withMessageContaining("书面反馈投诉人和受理单位");
        var answer = new Decision.Statement("经核实该笔款项已于九月三十日付清，有银行回单为证，现书面答复并反馈受理单位");
        world.act(id, Act.ANSWER, answer, world.verifier());
        world.get(ReceiptSweep.class).run();
        assertThat(world.get(Notices.class).unread(Set.of(world.cityLead), 50))
                .as("told at the desk of the receiving body, to be signed for")
                .extracting(Notice::message)
                .anyMatch(message -> message.contains("答复投诉人") && message.contains("到“回告签收”签收"));
        world.cases().verifyHistory(id);
    }

    @Test
    void the_column_keeps_three_and_five_working_days_and_no_extension() {
        var id = lodge(Channel.COLUMN);
        assertThat(world.cases().get(id).procedureVersion()).isEqualTo("2026-1");
        assertThat(world.cases().rule(world.cases().get(id))).isNull();
        assertThat(open(id, DeadlineKind.TRANSFER).due().date()).isEqualTo("2026-09-24");
        world.verifying(id);
        assertThatExceptionOfType(ActRefused.class)
                .isThrownBy(() -> world.act(
                        id,
                        Act.EXTEND_VERIFICATION,
                        new Decision.Extension("合同涉及三家单位", LocalDate.parse("2026-10-20")),
                        world.verifier()))
                .withMessageContaining("不能延长核实期限");
    }

    @Test
    void a_large_firms_arrears_follow_the_plan() {
        var typed = Typed.complaint(world.districtHousing);
        typed.put("size", "LARGE");
        assertThat(world.cases().get(lodge(Channel.MENG_QI_TONG, typed)).procedureVersion())
                .isEqualTo("2026-1");
    }

    @Test
    void a_new_version_holds_from_its_day_and_an_open_case_keeps_its_own() {
        var before = lodge(Channel.PETITION);
        var next = Rules.verifyingWithin(45, procedures().nextNumber("petition"), "2026-09-23");
        procedures().enter(next, "条例修订后改为四十五日", administrator("管理员甲"));
        procedures().decide(next.id(), true, administrator("管理员乙"));
        set("2026-09-22");
        assertThat(world.cases().get(lodge(Channel.PETITION)).procedureVersion())
                .isEqualTo("2026-1+petition-2026-1");
        set("2026-09-23");
        var after = lodge(Channel.PETITION);
        assertThat(world.cases().get(after).procedureVersion()).isEqualTo("2026-1+petition-2026-2");
        world.verifying(after);
        assertThat(open(after, DeadlineKind.VERIFY).period().label()).isEqualTo("45 日");
        world.verifying(before);
        assertThat(open(before, DeadlineKind.VERIFY).period().label()).isEqualTo("60 日");
        world.cases().verifyHistory(before);
        world.cases().verifyHistory(after);
    }

    @Test
    void nobody_approves_what_he_entered_and_nothing_holds_before_somebody_did() {
        var next = Rules.verifyingWithin(45, "2026-2", "2026-09-22");
        procedures().enter(next, "条例修订后改为四十五日", administrator("管理员甲"));
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> procedures().decide(next.id(), true, administrator("管理员甲")))
                .withMessageContaining("登记人不能复核自己登记的版本");
        set("2026-09-22");
        assertThat(world.cases().get(lodge(Channel.PETITION)).procedureVersion())
                .isEqualTo("2026-1+petition-2026-1");
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> procedures().decide(next.id(), true, administrator("管理员乙")))
                .withMessageContaining("已到，不能再通过");
        procedures().decide(next.id(), false, administrator("管理员乙"));
        assertThat(procedures().all()).filteredOn(Entered::isPending).isEmpty();
    }

    @Test
    void refuses_a_version_for_today_without_a_reason_or_on_a_taken_day() {
        var today = Rules.verifyingWithin(45, "2026-2", "2026-09-21");
        var tomorrow = Rules.verifyingWithin(45, "2026-2", "2026-09-22");
        var again = Rules.verifyingWithin(50, "2026-3", "2026-09-22");
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> procedures().enter(today, "条例修订", administrator("管理员甲")))
                .withMessageContaining("理由");
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> procedures().enter(today, "条例已经修订", administrator("管理员甲")))
                .withMessageContaining("生效日须在今天之后");
        procedures().enter(tomorrow, "条例已经修订", administrator("管理员甲"));
        assertThatExceptionOfType(VariantRefused.class)
                .isThrownBy(() -> procedures().enter(again, "条例已经修订", administrator("管理员乙")))
                .withMessageContaining("已有自 2026-09-22 起的版本");
    }

    @Test
    void a_case_of_an_unknown_version_refuses_loudly() {
        var id = lodge(Channel.PETITION);
        world.get(JdbcClient.class)
                .sql("update case_file set procedure = '2026-1+petition-1999-1' where id = ?")
                .param(id)
                .update();
        assertThatIllegalStateException()
                .isThrownBy(() -> world.plain(id, Act.ACCEPT, world.receiver()))
                .withMessageContaining("no procedure 2026-1+petition-1999-1");
        assertThatIllegalStateException().isThrownBy(() -> procedures().of("2025-9"));
    }
}
