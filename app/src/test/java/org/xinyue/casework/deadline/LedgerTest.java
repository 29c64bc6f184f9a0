package org.xinyue.casework.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.casework.deadline.DeadlineKind.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinyue.calendar.HolidayNotice;
import org.xinyue.calendar.NoticeDay;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Walk;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** The clocks: what starts, stands, resumes, is revived, extended, recomputed, and what never restarts. */
@Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY})
class LedgerTest {
    private static final Decision.HandBack NOT_OURS = new Decision.HandBack("该项目由交通部门主管", null);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void three_days_for_the_transfer_begin_with_the_submission() {
        assertThat(Walk.lodged("2024-02-07").due(TRANSFER)).isEqualTo(day("2024-02-18"));
    }

    @Test
    void an_edit_does_not_restart_a_clock() {
        var walk = Walk.lodged("2026-03-02")
                .on("2026-03-03")
                .says(Act.ADD_MATERIAL)
                .plain(Act.ACCEPT);
        assertThat(walk.due(TRANSFER)).isEqualTo(day("2026-03-05"));
        assertThat(walk.rows()).hasSize(1);
    }

    @Test
    void completion_suspends_the_transfer_clock_and_gives_back_the_remainder() {
        var walk = Walk.lodged("2026-03-02").on("2026-03-04").says(Act.RETURN_FOR_COMPLETION);
        assertThat(walk.open(TRANSFER)).isNull();
        assertThat(walk.due(COMPLETION)).isEqualTo(day("2026-03-11"));
        walk.on("2026-03-10").says(Act.COMPLETE);
        var resumed = Objects.requireNonNull(walk.open(TRANSFER));
        // One full day (3 March) was used; two remain after the 10th.
        assertThat(resumed.consumed()).isEqualTo(1);
        assertThat(resumed.due().date()).isEqualTo(day("2026-03-12"));
        assertThat(resumed.follows()).isNotNull();
        assertThat(walk.open(COMPLETION)).isNull();
    }

    @Test
    void suspension_does_not_heal_a_clock_that_is_late() {
        var walk = Walk.lodged("2026-03-02").on("2026-03-09").says(Act.RETURN_FOR_COMPLETION);
        assertThat(walk.due(TRANSFER)).isEqualTo(day("2026-03-05"));
        walk.on("2026-03-10").says(Act.COMPLETE);
        assertThat(walk.due(TRANSFER)).isEqualTo(day("2026-03-05"));
        assertThat(Objects.requireNonNull(walk.open(TRANSFER)).isLate(day("2026-03-10")))
                .isTrue();
    }

    @Test
    void a_hand_back_revives_the_three_days_as_if_they_had_never_stopped() {
        var walk = Walk.lodged("2026-03-02").on("2026-03-04").plain(Act.ACCEPT).transferred();
        assertThat(walk.open(TRANSFER)).isNull();
        walk.on("2026-03-06").does(Act.HAND_BACK, NOT_OURS);
        assertThat(walk.due(TRANSFER)).isEqualTo(day("2026-03-05"));
        assertThat(Objects.requireNonNull(walk.open(TRANSFER)).isLate(day("2026-03-06")))
                .isTrue();
        assertThat(walk.open(VERIFY)).isNull();
        walk.transferred();
        assertThat(walk.due(VERIFY)).isEqualTo(day("2026-03-13"));
    }

    @Test
    void five_days_for_the_verification_begin_with_the_transfer_not_with_signing() {
        var walk = Walk.lodged("2024-02-07").on("2024-02-18").plain(Act.ACCEPT).transferred();
        assertThat(walk.due(VERIFY)).isEqualTo(day("2024-02-23"));
        walk.on("2024-02-21").plain(Act.TAKE_UP);
        assertThat(walk.due(VERIFY)).isEqualTo(day("2024-02-23"));
    }

    @Test
    void a_rejected_report_revives_the_ordered_date() {
        var walk = Walk.rectifying("2026-03-02", 30).on("2026-03-20").says(Act.REPORT_RECTIFIED);
        assertThat(walk.open(RECTIFY)).isNull();
        assertThat(walk.due(CERTIFY)).isEqualTo(day("2026-03-25"));
        walk.on("2026-03-25").says(Act.REJECT_REPORT);
        assertThat(walk.due(RECTIFY)).isEqualTo(day("2026-04-01"));
    }

    @Test
    void an_extension_is_a_new_row_that_follows_the_old_one() {
        var until = new Decision.Extension("财政资金五月到位", day("2026-05-20"));
        var walk = Walk.rectifying("2026-03-02", 30).does(Act.ASK_EXTENSION, until);
        assertThat(walk.due(RECTIFY)).as("keeps running while asked").isEqualTo(day("2026-04-01"));
        assertThat(walk.due(EXTENSION_DECISION)).isEqualTo(day("2026-03-04"));
        walk.does(Act.GRANT_EXTENSION, until);
        assertThat(walk.due(RECTIFY)).isEqualTo(day("2026-05-20"));
        assertThat(walk.rows())
                .filteredOn(row -> row.kind() == RECTIFY && !row.isOpen())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.due().date()).isEqualTo(day("2026-04-01"));
                    assertThat(Objects.requireNonNull(row.ending()).outcome()).isEqualTo(Deadline.Outcome.SUPERSEDED);
                });
    }

    @Test
    void a_refused_extension_leaves_the_date_as_it_was() {
        var walk = Walk.rectifying("2026-03-02", 30)
                .does(Act.ASK_EXTENSION, new Decision.Extension("财政资金五月到位", day("2026-05-20")))
                .says(Act.REFUSE_EXTENSION);
        assertThat(walk.due(RECTIFY)).isEqualTo(day("2026-04-01"));
        assertThat(walk.open(EXTENSION_DECISION)).isNull();
    }

    @Test
    void a_question_to_the_respondent_starts_its_clock_and_the_answer_ends_it() {
        var walk = Walk.verifying("2026-03-02");
        assertThat(walk.open(REPLY)).isNull();
        assertThat(walk.state().progress().respondentTold()).isFalse();
        walk.says(Act.INQUIRE);
        assertThat(walk.due(REPLY)).isEqualTo(day("2026-03-04"));
        assertThat(walk.state().progress().respondentTold()).isTrue();
        walk.on("2026-03-03").says(Act.ADD_MATERIAL).says(Act.RESPOND);
        assertThat(walk.open(REPLY)).isNull();
        assertThat(walk.due(VERIFY)).isEqualTo(day("2026-03-09"));
    }

    @Test
    void withdrawal_cancels_every_clock() {
        var walk = Walk.verifying("2026-03-02").says(Act.WITHDRAW);
        assertThat(walk.rows()).allMatch(row -> !row.isOpen());
    }

    @Test
    void late_is_derived_from_the_dates_when_the_duty_was_done_after_the_day() {
        var walk = Walk.lodged("2026-03-02").on("2026-03-06").plain(Act.ACCEPT).transferred();
        var done = walk.rows().getFirst();
        assertThat(Objects.requireNonNull(done.ending()).outcome()).isEqualTo(Deadline.Outcome.MET);
        assertThat(done.isLate(day("2026-03-06"))).isTrue();
    }

    @Test
    void a_date_beyond_the_last_notice_is_provisional_and_moves_with_the_notice() {
        var walk = Walk.lodged("2026-12-30");
        var row = Objects.requireNonNull(walk.open(TRANSFER));
        assertThat(row.due().provisional()).isTrue();
        assertThat(row.due().date()).isEqualTo(day("2027-01-04"));
        var ledger = new Ledger(ComplaintProcedure.BASE, withNewYear2027(), day("2026-12-31"), Keys::next);
        var change = Objects.requireNonNull(ledger.recomputed(row, "放假通知"));
        assertThat(change.started().getFirst().due().date()).isEqualTo(day("2027-01-06"));
        assertThat(change.started().getFirst().due().provisional()).isFalse();
        assertThat(change.started().getFirst().runningSince()).isEqualTo(row.runningSince());
    }

    @Test
    void a_notice_does_not_touch_dates_that_stand() {
        var row = Objects.requireNonNull(Walk.lodged("2026-03-02").open(TRANSFER));
        var ledger = new Ledger(ComplaintProcedure.BASE, withNewYear2027(), day("2026-03-03"), Keys::next);
        assertThat(ledger.recomputed(row, "放假通知")).isNull();
    }

    @Test
    void every_working_stage_has_a_running_clock_whatever_path_led_there() {
        var walk = Walk.rectifying("2026-03-02", 30).says(Act.REPORT_RECTIFIED).says(Act.CERTIFY);
        assertThat(walk.due(ANSWER)).isEqualTo(day("2026-03-05"));
        walk.says(Act.ANSWER);
        assertThat(walk.due(RATING)).isEqualTo(day("2026-04-01"));
    }

    private static WorkCalendar withNewYear2027() {
        var notices = new java.util.ArrayList<>(WorkCalendar.seed().notices());
        notices.add(new HolidayNotice(
                2027,
                "测试用〔2026〕1号",
                null,
                List.of(
                        new NoticeDay(day("2027-01-01"), true, "元旦"),
                        new NoticeDay(day("2027-01-02"), true, "元旦"),
                        new NoticeDay(day("2027-01-03"), true, "元旦"),
                        new NoticeDay(day("2027-01-04"), true, "元旦"))));
        return WorkCalendar.of(notices);
    }
}
