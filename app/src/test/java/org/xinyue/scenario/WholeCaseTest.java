package org.xinyue.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.decision.Satisfaction;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.DraftIncomplete;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Whole cases, each ending once, with what must not happen on the way. */
@Proves({Clause.A1_COLUMN, Clause.A3_TRANSFER, Clause.A3_COLUMN_BY_CITY, Clause.A3_VERIFY, Clause.B4_IDENTITY})
class WholeCaseTest {
    private static final Decision.Confirmation REFUSAL = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付");

    private final World world = new World("2026-03-02");

    @AfterEach
    void close() {
        world.close();
    }

    private static Actor complainant(Receipt receipt) {
        return new Actor.Complainant(receipt.caseId());
    }

    @Test
    void a_complaint_through_the_column_is_received_by_the_citys_lead_body() {
        var file = world.cases().get(world.lodge().caseId());
        assertThat(file.state().stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(file.state().parties().receiver()).isEqualTo(world.cityLead);
        assertThat(file.number()).matches("蒙信诉〔2026〕\\d{6}号");
    }

    @Test
    void routing_proposes_the_body_above_the_respondent() {
        var file = world.cases().get(world.lodge().caseId());
        var route = world.cases().proposedVerifier(file);
        assertThat(route).isInstanceOfSatisfying(Route.To.class, to -> {
            assertThat(to.body().id()).isEqualTo(world.cityHousing);
            assertThat(to.reasons()).isNotEmpty();
        });
    }

    @Test
    void rectified_certified_answered_and_rated() {
        var receipt = world.lodge();
        world.rectifying(receipt.caseId());
        world.says(receipt.caseId(), Act.REPORT_RECTIFIED, world.respondent());
        world.says(receipt.caseId(), Act.CERTIFY, world.verifier());
        world.says(receipt.caseId(), Act.ANSWER, world.verifier());
        var closed = world.act(
                receipt.caseId(),
                Act.RATE,
                new Decision.Rating(true, Satisfaction.SATISFIED, "钱到账了"),
                complainant(receipt));
        assertThat(closed.state().stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.duty()).isNull();
        world.cases().verifyHistory(receipt.caseId());
    }

    @Test
    void confirmed_after_notice_and_statement_and_reported_back() {
        var receipt = confirmed();
        var file = world.says(receipt.caseId(), Act.REPORT_CONFIRMATION, world.verifier());
        assertThat(file.state().progress().confirmed()).isEqualTo(Ground.REFUSAL);
        assertThat(file.state().stage()).isEqualTo(Stage.ANSWERED);
        world.cases().verifyHistory(receipt.caseId());
    }

    private Receipt confirmed() {
        var receipt = world.lodge();
        world.rectifying(receipt.caseId());
        world.act(receipt.caseId(), Act.NOTICE_CONFIRMATION, REFUSAL, world.verifier());
        world.says(receipt.caseId(), Act.MAKE_STATEMENT, world.respondent());
        world.act(receipt.caseId(), Act.CONFIRM_BREACH, REFUSAL, world.verifier());
        return receipt;
    }

    @Test
    void an_objection_goes_to_a_body_above_the_deciding_one() {
        var receipt = confirmed();
        world.says(receipt.caseId(), Act.REPORT_CONFIRMATION, world.verifier());
        var file = world.says(receipt.caseId(), Act.OBJECT, world.respondent());
        var directory = world.get(Organisations.class).directory();
        var reviewer = file.state().parties().reviewer();
        assertThat(reviewer).isNotNull().isNotEqualTo(world.cityHousing);
        assertThat(directory.isSameOrBelow(
                        world.cityHousing, java.util.Objects.requireNonNull(reviewer), world.clock.today()))
                .isTrue();
        world.says(receipt.caseId(), Act.UPHOLD, World.decider("其其格", reviewer));
        world.cases().verifyHistory(receipt.caseId());
    }

    @Test
    void refused_with_a_listed_reason_then_reviewed_and_accepted() {
        var receipt = world.lodge();
        world.act(
                receipt.caseId(),
                Act.REFUSE,
                new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定 2027 年付款"),
                world.receiver());
        var file = world.says(receipt.caseId(), Act.APPEAL, complainant(receipt));
        var reviewer = java.util.Objects.requireNonNull(file.state().parties().reviewer());
        var after = world.says(receipt.caseId(), Act.ORDER_ACCEPTANCE, World.decider("其其格", reviewer));
        assertThat(after.state().stage()).isEqualTo(Stage.ACCEPTED);
        world.cases().verifyHistory(receipt.caseId());
    }

    @Test
    void dissatisfaction_reopens_and_new_facts_do_too() {
        var receipt = world.lodge();
        world.verifying(receipt.caseId());
        world.says(receipt.caseId(), Act.FIND_UNTRUE, world.verifier());
        world.says(receipt.caseId(), Act.ANSWER, world.verifier());
        var reopened = world.says(receipt.caseId(), Act.REOPEN_DISSATISFIED, complainant(receipt));
        assertThat(reopened.state().stage()).isEqualTo(Stage.VERIFYING);
        world.cases().verifyHistory(receipt.caseId());
    }

    @Test
    void two_complaints_about_one_matter_are_merged_and_another_respondents_is_refused() {
        var first = world.lodge();
        var second = world.lodge();
        var merged = world.act(
                second.caseId(), Act.MERGE, new Decision.Merger(first.caseId(), "同一合同同一款项"), world.receiver());
        assertThat(merged.state().stage()).isEqualTo(Stage.MERGED);
        var third = world.lodge();
        assertThatExceptionOfType(DecisionInvalid.class)
                .isThrownBy(() -> world.act(
                        third.caseId(), Act.MERGE, new Decision.Merger(second.caseId(), "同一合同同一款项"), world.receiver()))
                .withMessageContaining("已经终结");
    }

    @Test
    void refuses_to_transfer_to_the_respondent_or_below_it() {
        var receipt = world.lodge();
        world.plain(receipt.caseId(), Act.ACCEPT, world.receiver());
        assertThatExceptionOfType(ActRefused.class)
                .isThrownBy(() -> world.act(
                        receipt.caseId(),
                        Act.TRANSFER,
                        new Decision.Referral(world.districtHousing, ""),
                        world.receiver()))
                .withMessageContaining("不能由其核实");
    }

    @Test
    void refuses_a_formal_act_of_an_officer_who_does_not_decide() {
        var receipt = world.lodge();
        var officer = World.officer("小赵", world.cityLead);
        assertThatExceptionOfType(ActRefused.class)
                .isThrownBy(() -> world.act(
                        receipt.caseId(),
                        Act.REFUSE,
                        new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定 2027 年付款"),
                        officer))
                .withMessageContaining("审批负责人");
        assertThat(world.cases().open(world.cases().get(receipt.caseId()), officer))
                .extracting(step -> step.act())
                .contains(Act.ACCEPT)
                .doesNotContain(Act.REFUSE);
    }

    @Test
    void somebody_who_is_no_party_is_told_the_same_as_for_an_unknown_case() {
        var receipt = world.lodge();
        var stranger = World.decider("路人", world.cityTransport);
        assertThatExceptionOfType(CaseUnknown.class)
                .isThrownBy(() -> world.plain(receipt.caseId(), Act.ACCEPT, stranger));
        assertThatExceptionOfType(CaseUnknown.class)
                .isThrownBy(() -> world.cases().get(new UUID(1, 2)));
    }

    @Test
    void the_respondent_learns_of_the_case_only_when_it_is_asked() {
        var receipt = world.lodge();
        var file = world.verifying(receipt.caseId());
        assertThat(world.cases().partiesOf(file, world.respondent())).isEmpty();
        var asked = world.says(receipt.caseId(), Act.INQUIRE, world.verifier());
        assertThat(world.cases().partiesOf(asked, world.respondent())).containsExactly(Party.RESPONDENT);
        world.says(receipt.caseId(), Act.RESPOND, world.respondent());
    }

    @Test
    void who_sits_in_both_houses_is_the_respondent_only() {
        var receipt = world.lodge();
        var file = world.rectifying(receipt.caseId());
        var both = new Actor.Official(
                new UUID(9, 9),
                "两边任职",
                java.util.Set.of(world.cityHousing, world.districtHousing),
                EnumSet.of(Role.CASE_OFFICER, Role.DECIDER));
        assertThat(world.cases().partiesOf(file, both)).containsExactly(Party.RESPONDENT);
    }

    @Test
    void the_respondents_history_holds_nothing_the_complainant_wrote() {
        var receipt = world.lodge();
        world.verifying(receipt.caseId());
        world.act(receipt.caseId(), Act.ADD_MATERIAL, new Decision.Statement("我是青城恒远的李梅，补充合同"), complainant(receipt));
        var file = world.says(receipt.caseId(), Act.INQUIRE, world.verifier());
        var shown = world.cases().historyFor(file, EnumSet.of(Party.RESPONDENT));
        assertThat(shown).extracting(HistoryLine::act).contains(Act.INQUIRE).doesNotContain(Act.ADD_MATERIAL);
        assertThat(shown.toString()).doesNotContain("青城恒远").doesNotContain("李梅").doesNotContain("巴图");
    }

    @Test
    void of_two_officers_saving_one_case_the_second_is_shown_what_changed() {
        var receipt = world.lodge();
        int seen = world.cases().get(receipt.caseId()).version();
        world.plain(receipt.caseId(), Act.ACCEPT, world.receiver());
        assertThatExceptionOfType(CaseMoved.class)
                .isThrownBy(() ->
                        world.cases().act(receipt.caseId(), seen, Act.ACCEPT, new Decision.Nothing(), world.receiver()))
                .satisfies(moved ->
                        assertThat(moved.since()).extracting(HistoryLine::act).containsExactly(Act.ACCEPT));
    }

    @Test
    void of_many_at_once_exactly_one_act_is_written() throws Exception {
        var receipt = world.lodge();
        int seen = world.cases().get(receipt.caseId()).version();
        var results = atOnce(16, () -> {
            try {
                world.cases().act(receipt.caseId(), seen, Act.ACCEPT, new Decision.Nothing(), world.receiver());
                return true;
            } catch (CaseMoved late) {
                return false;
            }
        });
        assertThat(results).containsOnlyOnce(true);
        assertThat(world.cases().history(receipt.caseId())).hasSize(2);
        assertThat(world.cases().ledger(receipt.caseId())).hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_at_once_gives_one_case_and_one_receipt() throws Exception {
        var draft = world.draft();
        var receipts = atOnce(8, () -> world.get(Lodging.class).lodge(draft));
        assertThat(receipts)
                .extracting(Receipt::number)
                .containsOnly(receipts.getFirst().number());
        assertThat(receipts)
                .extracting(Receipt::code)
                .containsOnly(receipts.getFirst().code());
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(world.get(Lodging.class).lodge(draft)).isEqualTo(receipts.getFirst());
    }

    @Test
    void an_incomplete_draft_leaves_nothing_behind() {
        var draft = world.get(org.xinyue.intake.Drafts.class).begin(org.xinyue.intake.Channel.COLUMN);
        assertThatExceptionOfType(DraftIncomplete.class)
                .isThrownBy(() -> world.get(Lodging.class).lodge(draft));
        assertThat(count("case_file")).isZero();
        assertThat(count("event_log")).isZero();
        assertThat(count("deadline")).isZero();
    }

    @Test
    void a_tampered_history_line_is_found() {
        var receipt = world.lodge();
        world.verifying(receipt.caseId());
        var jdbc = world.get(JdbcClient.class);
        jdbc.sql("alter table event_log disable trigger event_log_append_only").update();
        jdbc.sql("update event_log set actor = '别人' where act = 'ACCEPT'").update();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> world.cases().verifyHistory(receipt.caseId()))
                .withMessageContaining("line 2 (ACCEPT) does not match its digest");
    }

    @Test
    void the_event_log_refuses_to_be_changed() {
        world.lodge();
        var jdbc = world.get(JdbcClient.class);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from event_log").update());
    }

    private long count(String table) {
        return world.get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
