package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xinyue.calendar.Notices.off;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Goal: periods end where the law says, and say so when they may still move. Method: known dates, and wrong input. */
final class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.seed();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # received, +3 (transfer), +5 (verification), +3 then +5, +10
            2023-11-24, 2023-11-29, 2023-12-01, 2023-12-06, 2023-12-08
            2024-02-07, 2024-02-18, 2024-02-20, 2024-02-23, 2024-02-27
            2024-04-30, 2024-05-08, 2024-05-10, 2024-05-14, 2024-05-16
            2024-09-30, 2024-10-10, 2024-10-12, 2024-10-16, 2024-10-18
            2025-01-26, 2025-02-06, 2025-02-08, 2025-02-12, 2025-02-14
            2025-09-30, 2025-10-11, 2025-10-14, 2025-10-17, 2025-10-21
            2026-02-13, 2026-02-25, 2026-02-27, 2026-03-03, 2026-03-05
            2026-09-24, 2026-09-30, 2026-10-09, 2026-10-13, 2026-10-15
            """)
    @Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY})
    void ends_transfer_and_verification_on_the_known_dates(
            LocalDate received, LocalDate three, LocalDate five, LocalDate both, LocalDate ten) {
        var transfer = calendar.addWorkdays(received, 3);
        assertThat(transfer).isEqualTo(new DueDate(three, false));
        assertThat(calendar.addWorkdays(received, 5)).isEqualTo(new DueDate(five, false));
        assertThat(calendar.addWorkdays(transfer.date(), 5)).isEqualTo(new DueDate(both, false));
        assertThat(calendar.addWorkdays(received, 10)).isEqualTo(new DueDate(ten, false));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16, 2026-02-24", "2026-09-01, 2026-10-08", "2026-08-31, 2026-09-30"})
    void moves_the_last_of_thirty_days_from_a_holiday_to_the_next_working_day(LocalDate from, LocalDate due) {
        assertThat(calendar.addDays(from, 30)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 1, 2026-03-09", "2024-02-03, 1, 2024-02-04", "2026-02-13, 0, 2026-02-13"})
    void moves_from_a_weekend_but_not_from_a_make_up_sunday(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.addDays(from, days)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void has_the_working_days_of_each_year(int year, int workdays) {
        assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workdays);
    }

    @Test
    void ends_a_period_of_no_days_on_the_day_it_begins() {
        var newYear = LocalDate.of(2026, 1, 1);
        assertThat(calendar.addWorkdays(newYear, 0)).isEqualTo(new DueDate(newYear, false));
    }

    @Test
    void counts_backwards_as_a_negative_number() {
        var eve = LocalDate.of(2026, 9, 30);
        var after = LocalDate.of(2026, 10, 10);
        assertThat(calendar.workdaysBetween(eve, after)).isEqualTo(3);
        assertThat(calendar.workdaysBetween(after, eve)).isEqualTo(-3);
        assertThat(calendar.workdaysBetween(eve, eve)).isZero();
    }

    @Test
    void calls_a_date_provisional_as_soon_as_the_period_leaves_the_last_notice() {
        assertThat(calendar.addWorkdays(LocalDate.of(2026, 12, 24), 5))
                .isEqualTo(new DueDate(LocalDate.of(2026, 12, 31), false));
        assertThat(calendar.addWorkdays(LocalDate.of(2026, 12, 25), 5))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 1), true));
        assertThat(calendar.addDays(LocalDate.of(2026, 12, 1), 31).provisional())
                .isTrue();
        assertThat(calendar.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void becomes_definite_and_moves_when_the_notice_comes() {
        var from = LocalDate.of(2026, 12, 30);
        assertThat(calendar.addWorkdays(from, 3)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));
        var notices = new ArrayList<>(calendar.notices());
        notices.add(Notices.of2027());
        assertThat(WorkCalendar.of(notices).addWorkdays(from, 3))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 5), false));
    }

    @Test
    void calls_dates_in_or_across_a_year_without_notice_provisional() {
        var gap = WorkCalendar.of(List.of(
                Notices.of(2025, "甲", off("2025-01-01", "元旦")), Notices.of(2027, "乙", off("2027-01-01", "元旦"))));
        assertThat(gap.addWorkdays(LocalDate.of(2025, 12, 22), 3).provisional()).isFalse();
        assertThat(gap.addWorkdays(LocalDate.of(2025, 12, 30), 3).provisional()).isTrue();
        assertThat(gap.addWorkdays(LocalDate.of(2026, 6, 1), 3).provisional()).isTrue();
        assertThat(gap.addWorkdays(LocalDate.of(2026, 12, 30), 3).provisional()).isTrue();
        assertThat(gap.addWorkdays(LocalDate.of(2025, 12, 30), 300).provisional())
                .as("begins and ends in years with a notice, the year between has none")
                .isTrue();
        assertThat(gap.addDays(LocalDate.of(2025, 12, 30), 400).provisional()).isTrue();
        assertThat(gap.addWorkdays(LocalDate.of(2026, 12, 31), 1))
                .as("counts days of 2027 only")
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), false));
    }

    @Test
    void says_for_a_period_of_no_days_before_the_first_notice_that_it_is_provisional() {
        assertThat(calendar.addWorkdays(LocalDate.of(2020, 5, 6), 0).provisional())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 4001, Integer.MAX_VALUE})
    void refuses_a_period_below_zero_or_too_long(int days) {
        var from = LocalDate.of(2026, 3, 2);
        var sentence = "天数应在 0 至 4000 之间：" + days;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addWorkdays(from, days))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addDays(from, days))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.explainWorkdays(from, days))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.explainDays(from, days))
                .withMessage(sentence);
    }

    @Test
    void takes_the_longest_period() {
        var from = LocalDate.of(2026, 3, 2);
        assertThat(calendar.workdaysBetween(
                        from, calendar.addWorkdays(from, 4000).date()))
                .isEqualTo(4000);
        assertThat(calendar.addDays(from, 4000).date()).isEqualTo(from.plusDays(4000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2002-12-31", "2047-01-01", "-999999999-01-01", "+999999999-12-31", "+357915945-01-01"})
    void refuses_a_day_out_of_range(LocalDate day) {
        var sentence = "日期 " + day + " 超出可计算的范围（2003-01-01 至 2046-12-31），请核对年份";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isWorkday(day))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.covers(day))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addWorkdays(day, 3))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addDays(day, 3))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.workdaysBetween(LocalDate.of(2026, 3, 2), day))
                .withMessage(sentence);
    }

    @Test
    void refuses_a_period_that_ends_out_of_range_with_a_date_that_is_out_of_range() {
        var sentence = "日期 2047-01-01 超出可计算的范围（2003-01-01 至 2046-12-31），请核对年份";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addWorkdays(LocalDate.of(2046, 12, 20), 9))
                .withMessage(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addDays(LocalDate.of(2046, 12, 31), 1))
                .withMessage(sentence);
    }

    @Test
    void refuses_two_notices_for_one_year_and_none_at_all() {
        var notice = Notices.of2027();
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.of(List.of(notice, notice)));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.of(List.of()));
    }
}
