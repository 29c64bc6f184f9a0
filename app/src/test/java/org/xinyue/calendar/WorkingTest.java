package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Goal: whoever disputes a date can read how it came about. Method: every line of known workings. */
final class WorkingTest {
    private static final String NOTICE_2024 = "国办发明电〔2023〕7号";
    private static final String NOTICE_2026 = "国办发明电〔2025〕7号";

    private final WorkCalendar calendar = WorkCalendar.seed();

    @Test
    @Proves(Clause.A3_TRANSFER)
    void explains_each_day_of_a_transfer_over_spring_festival() {
        var working = calendar.explainWorkdays(LocalDate.of(2024, 2, 7), 3);
        assertThat(working.from()).isEqualTo(LocalDate.of(2024, 2, 7));
        assertThat(working.due()).isEqualTo(new DueDate(LocalDate.of(2024, 2, 18), false));
        var expected = new ArrayList<DayCount>();
        expected.add(new DayCount(LocalDate.of(2024, 2, 7), false, 0, "起算当日不计", null));
        expected.add(new DayCount(LocalDate.of(2024, 2, 8), true, 1, "工作日", null));
        expected.add(new DayCount(LocalDate.of(2024, 2, 9), true, 2, "工作日", null));
        for (int day = 10; day <= 17; day++) {
            expected.add(new DayCount(LocalDate.of(2024, 2, day), false, 0, "春节放假", NOTICE_2024));
        }
        expected.add(new DayCount(LocalDate.of(2024, 2, 18), true, 3, "春节调休上班", NOTICE_2024));
        assertThat(working.days()).isEqualTo(expected);
    }

    @Test
    void explains_a_plain_weekend_without_a_notice() {
        assertThat(calendar.explainWorkdays(LocalDate.of(2026, 3, 6), 1).days())
                .containsExactly(
                        new DayCount(LocalDate.of(2026, 3, 6), false, 0, "起算当日不计", null),
                        new DayCount(LocalDate.of(2026, 3, 7), false, 0, "周末", null),
                        new DayCount(LocalDate.of(2026, 3, 8), false, 0, "周末", null),
                        new DayCount(LocalDate.of(2026, 3, 9), true, 1, "工作日", null));
    }

    @Test
    void says_which_days_only_the_weekday_decides() {
        assertThat(calendar.explainWorkdays(LocalDate.of(2026, 12, 30), 2).days())
                .extracting(DayCount::reason)
                .containsExactly("起算当日不计", "工作日", "工作日（暂按星期推算，放假通知未发布）");
        assertThat(calendar.explainWorkdays(LocalDate.of(2027, 3, 5), 1)
                        .days()
                        .get(1)
                        .reason())
                .isEqualTo("周末（暂按星期推算，放假通知未发布）");
    }

    @Test
    void cites_the_notice_of_the_next_year_for_a_day_of_december() {
        var line =
                calendar.explainWorkdays(LocalDate.of(2022, 12, 30), 1).days().get(1);
        assertThat(line).isEqualTo(new DayCount(LocalDate.of(2022, 12, 31), false, 0, "元旦放假", "国办发明电〔2022〕16号"));
    }

    @Test
    void explains_how_a_last_day_on_a_holiday_moves() {
        var working = calendar.explainDays(LocalDate.of(2026, 1, 16), 30);
        assertThat(working.due()).isEqualTo(new DueDate(LocalDate.of(2026, 2, 24), false));
        assertThat(working.days()).hasSize(40);
        assertThat(working.days().get(1)).isEqualTo(new DayCount(LocalDate.of(2026, 1, 17), true, 1, "第 1 日", null));
        assertThat(working.days().get(29))
                .isEqualTo(new DayCount(LocalDate.of(2026, 2, 14), true, 29, "第 29 日", NOTICE_2026));
        assertThat(working.days().get(30))
                .isEqualTo(new DayCount(LocalDate.of(2026, 2, 15), true, 30, "第 30 日，春节放假，顺延", NOTICE_2026));
        assertThat(working.days().subList(31, 39)).allSatisfy(line -> {
            assertThat(line.counted()).isFalse();
            assertThat(line.number()).isZero();
            assertThat(line.reason()).isEqualTo("春节放假，顺延");
            assertThat(line.notice()).isEqualTo(NOTICE_2026);
        });
        assertThat(working.days().getLast())
                .isEqualTo(new DayCount(LocalDate.of(2026, 2, 24), false, 0, "顺延至工作日", null));
    }

    @Test
    void explains_a_last_day_that_moves_from_saturday_to_a_make_up_sunday() {
        assertThat(calendar.explainDays(LocalDate.of(2024, 2, 2), 1).days())
                .containsExactly(
                        new DayCount(LocalDate.of(2024, 2, 2), false, 0, "起算当日不计", null),
                        new DayCount(LocalDate.of(2024, 2, 3), true, 1, "第 1 日，周末，顺延", null),
                        new DayCount(LocalDate.of(2024, 2, 4), false, 0, "顺延至春节调休上班", NOTICE_2024));
    }

    @Test
    void says_nothing_of_moving_when_the_last_day_is_a_working_day() {
        assertThat(calendar.explainDays(LocalDate.of(2026, 8, 31), 30).days())
                .extracting(DayCount::reason)
                .noneMatch(reason -> reason.contains("顺延"))
                .endsWith("第 30 日");
    }

    @Test
    void numbers_the_counted_days_without_a_gap_and_ends_with_the_due_date() {
        for (var from = LocalDate.of(2024, 1, 1); from.getYear() == 2024; from = from.plusDays(1)) {
            var working = calendar.explainWorkdays(from, 5);
            assertThat(working.days().stream().filter(DayCount::counted).map(DayCount::number))
                    .isEqualTo(List.of(1, 2, 3, 4, 5));
            assertThat(working.days()).filteredOn(day -> !day.counted()).allMatch(day -> day.number() == 0);
            assertThat(working.days().getLast().date()).isEqualTo(working.due().date());
            assertThat(working.due()).isEqualTo(calendar.addWorkdays(from, 5));
        }
    }
}
