package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinyue.calendar.Notices.makeUp;
import static org.xinyue.calendar.Notices.off;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a wrong notice never counts a single day. Method: every contradiction, and files as administrators have them. */
final class HolidayNoticeTest {
    private static final String REFERENCE = Notices.REFERENCE_2027;

    @Test
    void puts_its_days_in_order() {
        var notice = Notices.of(2027, REFERENCE, off("2027-10-01", "国庆节"), off("2027-01-01", "元旦"));
        assertThat(notice.days()).containsExactly(off("2027-01-01", "元旦"), off("2027-10-01", "国庆节"));
    }

    @Test
    void takes_the_last_december_before_its_year() {
        var notice = Notices.of(2027, REFERENCE, off("2026-12-31", "元旦"));
        assertThat(notice.days()).hasSize(1);
    }

    @Test
    void takes_a_make_up_day_on_saturday_and_on_sunday() {
        var notice = Notices.of(2027, REFERENCE, makeUp("2027-02-13", "春节"), makeUp("2027-02-14", "春节"));
        assertThat(notice.days()).noneMatch(NoticeDay::off);
    }

    @Test
    void refuses_the_same_date_twice() {
        refused(
                () -> Notices.of(2027, REFERENCE, off("2027-01-02", "元旦"), makeUp("2027-01-02", "元旦")),
                "2027-01-02 出现了两次，请只保留一行");
    }

    @Test
    void refuses_a_make_up_day_on_a_weekday() {
        refused(() -> Notices.of(2027, REFERENCE, makeUp("2027-01-04", "元旦")), "2027-01-04 本来就是工作日，不能作为调休上班日，请核对日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2028-01-01", "2025-12-31"})
    void refuses_a_date_outside_its_year(String date) {
        refused(() -> Notices.of(2027, REFERENCE, off(date, "元旦")), date + " 不属于 2027 年的安排，请核对年份或日期");
    }

    @Test
    void refuses_a_notice_without_days() {
        refused(() -> Notices.of(2027, REFERENCE), "2027 年的通知没有任何日期，请补充放假和调休上班日期后再导入");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void refuses_a_notice_without_a_reference(String reference) {
        refused(() -> Notices.of(2027, reference, off("2027-01-01", "元旦")), "请填写通知文号，例如 国办发明电〔2025〕7号");
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 1999, 3000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refuses_a_year_that_is_none(int year) {
        refused(() -> Notices.of(year, REFERENCE, off("2027-01-01", "元旦")), "请填写四位年份，例如 2027");
    }

    @Test
    void reads_a_file_with_header_blank_lines_spaces_and_a_fourth_column() {
        assertThat(HolidayCsv.days("""
                date,kind,name,year_notice

                2027-01-01,holiday,元旦,2027
                 2027-02-13 , workday , 春节
                """)).containsExactly(off("2027-01-01", "元旦"), makeUp("2027-02-13", "春节"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦\r\n", "\uFEFF2027-01-01,holiday,元旦"})
    void reads_a_file_with_a_byte_order_mark_as_spreadsheets_write_it(String text) {
        assertThat(HolidayCsv.days(text)).containsExactly(off("2027-01-01", "元旦"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-13-01,holiday,元旦",
                "2027-02-29,holiday,春节",
                "2027/01/01,holiday,元旦",
                "2027-01-01,放假,元旦",
                "2027-01-01,holiday",
                "2027-01-01",
                "元旦"
            })
    void refuses_a_line_it_cannot_read_and_names_it(String line) {
        refused(
                () -> HolidayCsv.days("date,kind,name\n2027-01-02,holiday,元旦\n" + line),
                "第 3 行读不懂：“" + line + "”。每行应为 日期,holiday 或 workday,节日名称，例如 2027-01-01,holiday,元旦");
    }

    @Test
    void ships_with_four_notices_of_142_days() {
        var seed = HolidayCsv.seed();
        assertThat(seed)
                .extracting(HolidayNotice::reference)
                .containsExactly("国办发明电〔2022〕16号", "国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号");
        assertThat(seed).extracting(notice -> notice.days().size()).containsExactly(34, 36, 33, 39);
        assertThat(seed.getFirst().days().getFirst().date()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatExceptionOfType(NoticeRefused.class).isThrownBy(act).withMessage(sentence);
    }
}
