package org.xinyue.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.decision.Satisfaction;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Article 3 sentence by sentence: what is allowed and, as often, what is refused. */
class Article03Test {
    private static final Decision.Confirmation REFUSAL = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付");

    static void refused(ThrowingCallable act, String sentence) {
        assertThatExceptionOfType(ActRefused.class).isThrownBy(act).withMessageContaining(sentence);
    }

    @Nested
    @Proves({Clause.A1_COLUMN, Clause.A1_SCOPE})
    class Receiving {
        @Test
        void accepts_a_submitted_complaint() {
            assertThat(Walk.lodged("2026-03-02").plain(Act.ACCEPT).stage()).isEqualTo(Stage.ACCEPTED);
        }

        @Test
        void refuses_with_a_listed_reason_and_the_right_door() {
            var walk = Walk.lodged("2026-03-02")
                    .does(Act.REFUSE, new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定 2027 年付款"));
            assertThat(walk.stage()).isEqualTo(Stage.REFUSED);
            assertThat(RefusalReason.NOT_YET_DUE.door()).contains("期限届满");
        }

        @Test
        void returns_for_completion_once_only() {
            var walk = Walk.lodged("2026-03-02").says(Act.RETURN_FOR_COMPLETION).says(Act.COMPLETE);
            refused(() -> walk.says(Act.RETURN_FOR_COMPLETION), "补正只能要求一次");
        }

        @Test
        void lapses_only_after_the_period_for_completion() {
            var walk = Walk.lodged("2026-03-02").says(Act.RETURN_FOR_COMPLETION).on("2026-03-09");
            refused(() -> walk.plain(Act.LAPSE), "期限尚未届满");
            assertThat(walk.on("2026-03-10").plain(Act.LAPSE).stage()).isEqualTo(Stage.WITHDRAWN);
        }

        @Test
        void nobody_acts_on_a_merged_case() {
            var walk = Walk.lodged("2026-03-02").does(Act.MERGE, new Decision.Merger(Walk.REVIEWER, "同一合同同一款项"));
            refused(() -> walk.plain(Act.ACCEPT), "不能受理");
        }
    }

    @Nested
    @Proves({Clause.A3_OWNER, Clause.A3_TRANSFER, Clause.A3_COLUMN_BY_CITY})
    class Transferring {
        @Test
        void transfers_to_the_body_above() {
            var walk = Walk.lodged("2026-03-02").plain(Act.ACCEPT).transferred();
            assertThat(walk.state().parties().verifier()).isEqualTo(Walk.VERIFIER);
        }

        @Test
        void refuses_to_transfer_to_the_respondent() {
            var walk = Walk.lodged("2026-03-02").plain(Act.ACCEPT);
            refused(() -> walk.does(Act.TRANSFER, new Decision.Referral(Walk.RESPONDENT, "")), "请选择上级或主管部门");
        }

        @Test
        void refuses_to_transfer_below_the_respondent() {
            var walk = Walk.lodged("2026-03-02").plain(Act.ACCEPT);
            refused(() -> walk.does(Act.TRANSFER, new Decision.Referral(Walk.BELOW, "")), "请选择上级或主管部门");
        }

        @Test
        void refuses_to_transfer_what_is_not_accepted() {
            refused(() -> Walk.lodged("2026-03-02").transferred(), "现在是“已提交”");
        }

        @Test
        void takes_a_hand_back_for_lack_of_competence() {
            var walk = Walk.lodged("2026-03-02")
                    .plain(Act.ACCEPT)
                    .transferred()
                    .does(Act.HAND_BACK, new Decision.HandBack("该项目由交通部门主管", null));
            assertThat(walk.stage()).isEqualTo(Stage.HANDED_BACK);
            assertThat(walk.state().parties().verifier()).isNull();
        }

        @Test
        void refuses_a_late_hand_back() {
            var walk = Walk.lodged("2026-03-02").plain(Act.ACCEPT).transferred().on("2026-03-05");
            refused(() -> walk.does(Act.HAND_BACK, new Decision.HandBack("该项目由交通部门主管", null)), "退回期限");
        }
    }

    @Nested
    @Proves({Clause.A3_VERIFY, Clause.A3_UNFOUNDED})
    class Verifying {
        @Test
        void answers_what_is_not_true() {
            var walk = Walk.verifying("2026-03-02").says(Act.FIND_UNTRUE);
            assertThat(walk.stage()).isEqualTo(Stage.ANSWERING);
            assertThat(walk.says(Act.ANSWER).stage()).isEqualTo(Stage.ANSWERED);
        }

        @Test
        void a_lawful_change_with_compensation_is_no_breach() {
            var walk = Walk.verifying("2026-03-02")
                    .does(Act.FIND_LAWFUL_CHANGE, new Decision.LawfulChange("国土空间规划依法调整", "已签订补偿协议并支付"));
            assertThat(walk.stage()).isEqualTo(Stage.ANSWERING);
        }

        @Test
        void advises_the_court_where_the_contract_is_disputed() {
            assertThat(Walk.verifying("2026-03-02").says(Act.ADVISE_COURT).stage())
                    .isEqualTo(Stage.ANSWERING);
        }

        @Test
        void partly_true_goes_on_to_rectification() {
            assertThat(Walk.verifying("2026-03-02").says(Act.FIND_PARTLY_TRUE).stage())
                    .isEqualTo(Stage.FOUNDED);
        }

        @Test
        void refuses_a_second_verdict() {
            var walk = Walk.verifying("2026-03-02").says(Act.FIND_TRUE);
            refused(() -> walk.says(Act.FIND_UNTRUE), "现在是“属实待责令整改”");
        }

        @Test
        void refuses_a_verdict_before_the_lead_is_taken_up() {
            var walk = Walk.lodged("2026-03-02").plain(Act.ACCEPT).transferred();
            refused(() -> walk.says(Act.FIND_TRUE), "现在是“已转交待签收”");
        }
    }

    @Nested
    @Proves(Clause.A3_RECTIFY)
    class Rectifying {
        @Test
        void certifies_what_was_put_right() {
            var walk =
                    Walk.rectifying("2026-03-02", 30).says(Act.REPORT_RECTIFIED).says(Act.CERTIFY);
            assertThat(walk.stage()).isEqualTo(Stage.ANSWERING);
        }

        @Test
        void refuses_an_order_without_a_day_to_come() {
            var walk = Walk.verifying("2026-03-02").says(Act.FIND_TRUE);
            refused(() -> order(walk, "2026-03-02"), "2026-03-03 至 2026-05-31");
        }

        @Test
        void refuses_an_order_beyond_ninety_days() {
            var walk = Walk.verifying("2026-03-02").says(Act.FIND_TRUE);
            refused(() -> order(walk, "2026-06-01"), "2026-03-03 至 2026-05-31");
        }

        @Test
        void extends_once_within_ninety_days_of_the_order() {
            var walk = extended();
            assertThat(walk.state().progress().rectification())
                    .isEqualTo(new Progress.Rectification(
                            LocalDate.parse("2026-03-02"), LocalDate.parse("2026-05-20"), 1));
            refused(() -> walk.does(Act.ASK_EXTENSION, until("2026-05-25")), "只能延长一次");
        }

        @Test
        void refuses_an_extension_after_the_date() {
            var walk = Walk.rectifying("2026-03-02", 30).on("2026-04-02");
            refused(() -> walk.does(Act.ASK_EXTENSION, until("2026-05-20")), "已过，不能再申请延期");
        }

        @Test
        void refuses_an_extension_beyond_the_bound() {
            var walk = Walk.rectifying("2026-03-02", 30);
            refused(() -> walk.does(Act.ASK_EXTENSION, until("2026-06-30")), "2026-04-02 至 2026-05-31");
        }

        private static void order(Walk walk, String day) {
            walk.does(Act.ORDER_RECTIFICATION, new Decision.Order("支付拖欠的工程款", LocalDate.parse(day)));
        }

        private static Decision.Extension until(String day) {
            return new Decision.Extension("财政资金五月到位", LocalDate.parse(day));
        }

        private static Walk extended() {
            return Walk.rectifying("2026-03-02", 30)
                    .does(Act.ASK_EXTENSION, until("2026-05-20"))
                    .does(Act.GRANT_EXTENSION, until("2026-05-20"));
        }
    }

    @Nested
    @Proves({Clause.A3_CONFIRM, Clause.A3_REPORT_BACK})
    class Confirming {
        @Test
        void confirms_after_notice_and_statement() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .says(Act.MAKE_STATEMENT)
                    .does(Act.CONFIRM_BREACH, REFUSAL);
            assertThat(walk.state().progress().confirmed()).isEqualTo(Ground.REFUSAL);
            assertThat(walk.says(Act.REPORT_CONFIRMATION).stage()).isEqualTo(Stage.ANSWERED);
        }

        @Test
        void confirms_without_a_statement_when_its_time_is_over() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .on("2026-03-10")
                    .does(Act.CONFIRM_BREACH, REFUSAL);
            assertThat(walk.stage()).isEqualTo(Stage.CONFIRMED);
        }

        @Test
        void refuses_to_confirm_before_the_respondent_is_heard() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .on("2026-03-09");
            refused(() -> walk.does(Act.CONFIRM_BREACH, REFUSAL), "可以在 2026-03-09 前陈述申辩");
        }

        @Test
        void refuses_overdue_as_ground_before_the_date() {
            var walk = Walk.rectifying("2026-03-02", 30);
            refused(
                    () -> walk.does(Act.NOTICE_CONFIRMATION, new Decision.Confirmation(Ground.OVERDUE, "期限已到仍未支付")),
                    "尚未届满");
        }

        @Test
        void refuses_another_ground_than_the_noticed_one() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .says(Act.MAKE_STATEMENT);
            refused(
                    () -> walk.does(
                            Act.CONFIRM_BREACH, new Decision.Confirmation(Ground.EXCUSE_PERSONNEL, "以领导换人为由推脱")),
                    "告知的情形是“拒不整改”");
        }

        @Test
        void refuses_a_second_statement() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .says(Act.MAKE_STATEMENT);
            refused(() -> walk.says(Act.MAKE_STATEMENT), "已经提交过陈述");
        }

        @Test
        void goes_back_to_rectification_when_the_statement_convinces() {
            var walk = Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .says(Act.MAKE_STATEMENT)
                    .says(Act.DROP_CONFIRMATION);
            assertThat(walk.stage()).isEqualTo(Stage.RECTIFYING);
            assertThat(walk.state().progress().notice()).isNull();
        }
    }

    @Nested
    @Proves(Clause.A7_CITIES)
    class Ending {
        private static final Decision.Rating RATING = new Decision.Rating(true, Satisfaction.SATISFIED, "");

        private static Walk answered() {
            return Walk.verifying("2026-03-02").says(Act.FIND_UNTRUE).says(Act.ANSWER);
        }

        private static Walk confirmed() {
            return Walk.rectifying("2026-03-02", 30)
                    .does(Act.NOTICE_CONFIRMATION, REFUSAL)
                    .says(Act.MAKE_STATEMENT)
                    .does(Act.CONFIRM_BREACH, REFUSAL)
                    .says(Act.REPORT_CONFIRMATION);
        }

        @Test
        void a_rating_closes() {
            assertThat(answered().does(Act.RATE, RATING).stage()).isEqualTo(Stage.CLOSED);
        }

        @Test
        void closes_by_itself_after_thirty_days_without_rating() {
            var walk = answered().on("2026-04-01");
            refused(() -> walk.plain(Act.CLOSE), "期限尚未届满");
            assertThat(walk.on("2026-04-02").plain(Act.CLOSE).stage()).isEqualTo(Stage.CLOSED);
        }

        @Test
        void dissatisfaction_reopens_once() {
            var walk = answered().says(Act.REOPEN_DISSATISFIED);
            assertThat(walk.stage()).isEqualTo(Stage.VERIFYING);
            assertThat(walk.state().progress().verdict()).isNull();
            var again = walk.says(Act.FIND_UNTRUE).says(Act.ANSWER);
            refused(() -> again.says(Act.REOPEN_DISSATISFIED), "已因不满意重新办理过一次");
        }

        @Test
        void refuses_dissatisfaction_after_thirty_days() {
            var walk = answered().does(Act.RATE, RATING).on("2026-04-02");
            refused(() -> walk.says(Act.REOPEN_DISSATISFIED), "答复已超过 30 日");
        }

        @Test
        void new_facts_reopen_within_a_year() {
            var walk = answered().does(Act.RATE, RATING).on("2026-09-01");
            assertThat(walk.says(Act.REOPEN_NEW_FACTS).stage()).isEqualTo(Stage.VERIFYING);
        }

        @Test
        void refuses_to_reopen_a_confirmed_case() {
            refused(() -> confirmed().says(Act.REOPEN_DISSATISFIED), "已认定违约失信");
        }

        @Test
        void a_respondent_objects_to_a_confirmation_and_a_higher_body_remits() {
            var walk = confirmed().says(Act.OBJECT);
            assertThat(walk.state().parties().reviewer()).isEqualTo(Walk.REVIEWER);
            assertThat(walk.says(Act.REMIT).stage()).isEqualTo(Stage.VERIFYING);
        }

        @Test
        void refuses_an_objection_where_nothing_was_confirmed() {
            refused(() -> answered().says(Act.OBJECT), "没有认定违约失信");
        }

        @Test
        void a_refused_complaint_is_reviewed_and_must_be_accepted() {
            var walk = Walk.lodged("2026-03-02")
                    .does(Act.REFUSE, new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定 2027 年付款"))
                    .says(Act.APPEAL);
            refused(() -> walk.says(Act.REMIT), "本件是不予受理");
            assertThat(walk.says(Act.ORDER_ACCEPTANCE).stage()).isEqualTo(Stage.ACCEPTED);
        }

        @Test
        void refuses_a_review_after_sixty_days() {
            var walk = answered().on("2026-05-02");
            refused(() -> walk.says(Act.APPEAL), "60 日期限已过");
        }

        @Test
        void refuses_a_second_review() {
            var walk = answered().says(Act.APPEAL).says(Act.UPHOLD);
            refused(() -> walk.says(Act.APPEAL), "已经复核过一次");
        }

        @Test
        void withdrawal_is_free_until_the_verdict() {
            assertThat(Walk.verifying("2026-03-02").says(Act.WITHDRAW).stage()).isEqualTo(Stage.WITHDRAWN);
            refused(() -> Walk.rectifying("2026-03-02", 30).says(Act.WITHDRAW), "现在是“整改中”");
        }
    }
}
