package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Goal: no period is a day off around any holiday. Method: a second, naive count, and dates counted by hand. */
@Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY})
final class HolidayEdgesTest {
    private static final NaiveCalendar NAIVE = new NaiveCalendar();
    private static final List<Integer> PERIODS = List.of(0, 1, 2, 3, 5, 7, 10, 15, 20, 30);

    private final WorkCalendar calendar = WorkCalendar.seed();

    static Stream<LocalDate> edges() {
        var holidays = NAIVE.holidays().stream()
                .flatMap(holiday -> Stream.of(holiday.first().minusDays(1), holiday.first(), holiday.last()));
        return Stream.concat(holidays, NAIVE.makeUpDays().stream()).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void counts_from_the_eve_the_first_and_last_day_and_each_make_up_day_as_a_naive_walk_does(LocalDate from) {
        for (int period : PERIODS) {
            assertThat(calendar.addWorkdays(from, period))
                    .as("%s + %d working days", from, period)
                    .isEqualTo(NAIVE.addWorkdays(from, period));
            assertThat(calendar.addDays(from, period))
                    .as("%s + %d days", from, period)
                    .isEqualTo(NAIVE.addDays(from, period));
        }
    }

    @Test
    void knows_every_holiday_and_every_make_up_day_of_four_years() {
        assertThat(NAIVE.holidays()).hasSize(26);
        assertThat(NAIVE.makeUpDays()).hasSize(26);
        assertThat(NAIVE.makeUpDays()).allMatch(calendar::isWorkday);
        assertThat(NAIVE.holidays())
                .allSatisfy(holiday -> assertThat(
                                holiday.first().datesUntil(holiday.last().plusDays(1)))
                        .noneMatch(calendar::isWorkday));
    }

    @Test
    void agrees_with_a_naive_walk_on_every_day_of_four_years_and_beyond() {
        LocalDate.of(2022, 12, 1).datesUntil(LocalDate.of(2027, 3, 1)).forEach(day -> {
            assertThat(calendar.isWorkday(day)).as("%s", day).isEqualTo(NAIVE.isWorkday(day));
            for (int period : List.of(1, 3, 5, 30)) {
                var due = NAIVE.addWorkdays(day, period);
                assertThat(calendar.addWorkdays(day, period)).as("%s", day).isEqualTo(due);
                assertThat(calendar.workdaysBetween(day, due.date())).isEqualTo(period);
                assertThat(calendar.addDays(day, period)).as("%s", day).isEqualTo(NAIVE.addDays(day, period));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,      +1 working day, +3, +5
            2023-01-20, 2023-01-28, 2023-01-30, 2023-02-01
            2023-01-21, 2023-01-28, 2023-01-30, 2023-02-01
            2023-01-27, 2023-01-28, 2023-01-30, 2023-02-01
            2023-01-28, 2023-01-29, 2023-01-31, 2023-02-02
            2023-01-29, 2023-01-30, 2023-02-01, 2023-02-03
            2024-02-04, 2024-02-05, 2024-02-07, 2024-02-09
            2024-02-09, 2024-02-18, 2024-02-20, 2024-02-22
            2024-02-10, 2024-02-18, 2024-02-20, 2024-02-22
            2024-02-17, 2024-02-18, 2024-02-20, 2024-02-22
            2024-02-18, 2024-02-19, 2024-02-21, 2024-02-23
            2025-01-26, 2025-01-27, 2025-02-06, 2025-02-08
            2025-01-27, 2025-02-05, 2025-02-07, 2025-02-10
            2025-01-28, 2025-02-05, 2025-02-07, 2025-02-10
            2025-02-04, 2025-02-05, 2025-02-07, 2025-02-10
            2025-02-08, 2025-02-10, 2025-02-12, 2025-02-14
            2026-02-14, 2026-02-24, 2026-02-26, 2026-02-28
            2026-02-15, 2026-02-24, 2026-02-26, 2026-02-28
            2026-02-23, 2026-02-24, 2026-02-26, 2026-02-28
            2026-02-28, 2026-03-02, 2026-03-04, 2026-03-06
            """)
    void counts_around_spring_festival_as_counted_by_hand(
            LocalDate from, LocalDate one, LocalDate three, LocalDate five) {
        assertDefinite(from, one, three, five);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,      +1 working day, +3, +5
            2023-09-28, 2023-10-07, 2023-10-09, 2023-10-11
            2023-09-29, 2023-10-07, 2023-10-09, 2023-10-11
            2023-10-06, 2023-10-07, 2023-10-09, 2023-10-11
            2023-10-07, 2023-10-08, 2023-10-10, 2023-10-12
            2023-10-08, 2023-10-09, 2023-10-11, 2023-10-13
            2024-09-29, 2024-09-30, 2024-10-09, 2024-10-11
            2024-09-30, 2024-10-08, 2024-10-10, 2024-10-12
            2024-10-01, 2024-10-08, 2024-10-10, 2024-10-12
            2024-10-07, 2024-10-08, 2024-10-10, 2024-10-12
            2024-10-12, 2024-10-14, 2024-10-16, 2024-10-18
            2025-09-28, 2025-09-29, 2025-10-09, 2025-10-11
            2025-09-30, 2025-10-09, 2025-10-11, 2025-10-14
            2025-10-01, 2025-10-09, 2025-10-11, 2025-10-14
            2025-10-08, 2025-10-09, 2025-10-11, 2025-10-14
            2025-10-11, 2025-10-13, 2025-10-15, 2025-10-17
            2026-09-20, 2026-09-21, 2026-09-23, 2026-09-28
            2026-09-30, 2026-10-08, 2026-10-10, 2026-10-13
            2026-10-01, 2026-10-08, 2026-10-10, 2026-10-13
            2026-10-07, 2026-10-08, 2026-10-10, 2026-10-13
            2026-10-10, 2026-10-12, 2026-10-14, 2026-10-16
            """)
    void counts_around_national_day_as_counted_by_hand(LocalDate from, LocalDate one, LocalDate three, LocalDate five) {
        assertDefinite(from, one, three, five);
    }

    private void assertDefinite(LocalDate from, LocalDate one, LocalDate three, LocalDate five) {
        assertThat(calendar.addWorkdays(from, 1)).isEqualTo(new DueDate(one, false));
        assertThat(calendar.addWorkdays(from, 3)).isEqualTo(new DueDate(three, false));
        assertThat(calendar.addWorkdays(from, 5)).isEqualTo(new DueDate(five, false));
    }
}
