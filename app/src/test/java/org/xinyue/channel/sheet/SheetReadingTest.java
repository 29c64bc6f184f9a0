package org.xinyue.channel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** What people write into sheets is read when it can mean only one thing, and objected to, cell by cell, when not. */
@Proves(Clause.A2_CHANNELS)
class SheetReadingTest {
    private static Map<Item, String> row() {
        return Sent.complaint("HH-0001", "新城区住房和城乡建设局");
    }

    private static Map<Item, String> row(Item item, String text) {
        var row = new EnumMap<Item, String>(row());
        row.put(item, text);
        return row;
    }

    private static SheetRow only(byte[] file) {
        var rows = SheetReading.read(file).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static SheetRow spoilt(Consumer<Worksheet> spoil) {
        return only(Sheets.xlsx(List.of(row()), spoil));
    }

    private static String objection(Consumer<Worksheet> spoil) {
        var objections = spoilt(spoil).objections();
        assertThat(objections).hasSize(1);
        return objections.getFirst().sentence();
    }

    private static List<String> refusal(byte[] file) {
        return catchThrowableOfType(SheetRefused.class, () -> SheetReading.read(file))
                .sentences();
    }

    @Test
    void an_xlsx_says_what_the_contract_would_say() {
        var read = only(Sheets.xlsx(List.of(row())));
        assertThat(read.line()).isEqualTo(2);
        assertThat(read.objections()).isEmpty();
        assertThat(read.submission().items()).isEqualTo(new Submission(row()).items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void a_csv_says_the_same_in_every_encoding(String charset) {
        var file = Sheets.csv(List.of(row())).getBytes(java.nio.charset.Charset.forName(charset));
        assertThat(only(file).submission().items()).isEqualTo(new Submission(row()).items());
    }

    @Test
    void a_csv_with_a_mark_before_it_keeps_its_first_heading() {
        assertThat(only(Sheets.utf8("\uFEFF" + Sheets.csv(List.of(row()))))
                        .submission()
                        .number())
                .isEqualTo("HH-0001");
    }

    @Test
    void whoever_sends_gbk_is_told_so() {
        assertThat(SheetReading.read(Sheets.gbk(Sheets.csv(List.of(row())))).notes())
                .singleElement()
                .asString()
                .contains("GB 18030");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', ';', '，'})
    void a_csv_may_be_parted_by_something_else(char separator) {
        var csv = Sheets.csv(List.of(row())).replace("\",\"", "\"" + separator + "\"");
        var head = csv.indexOf('\r');
        assertThat(only(Sheets.utf8(csv.substring(0, head).replace(',', separator) + csv.substring(head)))
                        .submission()
                        .items())
                .isEqualTo(new Submission(row()).items());
    }

    @Test
    void a_csv_whose_quotes_do_not_close_is_refused() {
        assertThat(refusal(Sheets.utf8("渠道编号,渠道收到时间\r\n\"HH,2026-03-02\r\n")))
                .singleElement()
                .asString()
                .contains("引号");
    }

    @Test
    void columns_may_come_in_any_order() {
        var items = Arrays.asList(Item.values());
        Collections.reverse(items);
        var file = Sheets.book(sheet -> {
            for (int column = 0; column < items.size(); column++) {
                sheet.value(0, column, items.get(column).label());
                sheet.value(1, column, row().getOrDefault(items.get(column), ""));
            }
        });
        assertThat(only(file).submission().items()).isEqualTo(new Submission(row()).items());
    }

    @ParameterizedTest
    @ValueSource(strings = {" 渠道 编号 ", "渠道编号*", "渠道编号（必填）", "NUMBER", "number", "/number", "渠道编号\n＊"})
    void a_heading_is_known_by_name_or_code_whatever_is_around_it(String heading) {
        assertThat(Headings.find(heading)).contains(Item.NUMBER);
    }

    @Test
    void the_unit_may_be_left_off_a_heading() {
        assertThat(Headings.find("合同金额")).contains(Item.AMOUNT);
        assertThat(Headings.find("合同金额(元)")).contains(Item.AMOUNT);
        assertThat(Headings.find("合同金额（万元）")).isEmpty();
    }

    @Test
    void columns_that_are_not_read_are_named() {
        var notes = SheetReading.read(Sheets.xlsx(List.of(row()), sheet -> {
                    sheet.value(0, Item.values().length, "经办人意见");
                    sheet.value(1, Item.values().length, "尽快办理");
                }))
                .notes();
        assertThat(notes).containsExactly("以下列不在模板中，没有读取：经办人意见");
    }

    @Test
    void a_heading_that_is_there_twice_is_refused_with_both_places() {
        assertThat(refusal(Sheets.xlsx(List.of(row()), sheet -> sheet.value(0, Item.values().length, "联系电话"))))
                .singleElement()
                .asString()
                .contains("联系电话", "J 列", "AI 列");
    }

    @Test
    void every_missing_heading_is_named() {
        assertThat(refusal(Sheets.utf8("渠道编号,企业规模,编号\r\n1,小型,2\r\n")))
                .singleElement()
                .asString()
                .contains("渠道收到时间", "统一社会信用代码", "被投诉机关全称", "不认识的是：编号")
                .doesNotContain("已付金额");
    }

    @Test
    void a_title_above_the_headings_is_refused() {
        assertThat(refusal(Sheets.utf8("三月份报送表\r\n" + Sheets.csv(List.of(row())))))
                .singleElement()
                .asString()
                .contains("不要在上面加标题");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30,2025-09-30",
        "2025/9/30,2025-09-30",
        "2025.9.3,2025-09-03",
        "2025年9月30日,2025-09-30",
        "20250930,2025-09-30",
        "２０２５－９－３０,2025-09-30",
        "2025-09-30 00:00:00,2025-09-30"
    })
    void a_day_may_be_written_in_these_ways(String written, String day) {
        assertThat(only(Sheets.utf8(Sheets.csv(List.of(row(Item.DUE_ON, written)))))
                        .submission()
                        .get(Item.DUE_ON))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"去年九月底", "9/30", "30/9/2025", "45930", "2025-09-30 17:30"})
    void what_could_be_another_day_is_left_for_the_rules_to_refuse(String written) {
        assertThat(only(Sheets.utf8(Sheets.csv(List.of(row(Item.DUE_ON, written)))))
                        .submission()
                        .get(Item.DUE_ON))
                .isEqualTo(written);
    }

    @Test
    void a_serial_of_an_xlsx_is_a_day_whether_it_shows_as_one_or_not() {
        var formatted = spoilt(sheet -> {
            sheet.value(1, Sheets.column(Item.DUE_ON), LocalDate.of(2025, 9, 30));
            sheet.style(1, Sheets.column(Item.DUE_ON)).format("yyyy/m/d").set();
        });
        assertThat(formatted.submission().get(Item.DUE_ON)).isEqualTo("2025-09-30");
        var plain = spoilt(sheet -> sheet.value(1, Sheets.column(Item.DUE_ON), 45930));
        assertThat(plain.submission().get(Item.DUE_ON)).isEqualTo("2025-09-30");
        assertThat(plain.cells().get(Sheets.column(Item.DUE_ON))).isEqualTo("2025-09-30");
        var digits = spoilt(sheet -> sheet.value(1, Sheets.column(Item.DUE_ON), 20250930));
        assertThat(digits.submission().get(Item.DUE_ON)).isEqualTo("2025-09-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 08:30,2026-03-02T08:30:00+08:00",
        "2026/3/2 8:30:15,2026-03-02T08:30:15+08:00",
        "2026年3月2日8时30分,2026-03-02T08:30:00+08:00",
        "2026-03-02,2026-03-02T00:00:00+08:00",
        "2026-03-02T00:30:00Z,2026-03-02T00:30:00Z",
        "2026-02-30 08:30,2026-02-30 08:30",
        "2026-03-02 25:00,2026-03-02 25:00"
    })
    void a_time_without_zone_is_the_regions(String written, String time) {
        assertThat(only(Sheets.utf8(Sheets.csv(List.of(row(Item.RECEIVED_AT, written)))))
                        .submission()
                        .get(Item.RECEIVED_AT))
                .isEqualTo(time);
    }

    @Test
    void a_time_of_an_xlsx_is_exact_to_the_second() {
        var read = spoilt(sheet -> {
            sheet.value(1, Sheets.column(Item.RECEIVED_AT), LocalDateTime.of(2026, 3, 2, 8, 20, 0));
            sheet.style(1, Sheets.column(Item.RECEIVED_AT))
                    .format("yyyy-mm-dd hh:mm")
                    .set();
        });
        assertThat(read.submission().get(Item.RECEIVED_AT)).isEqualTo("2026-03-02T08:20:00+08:00");
        assertThat(read.cells().get(Sheets.column(Item.RECEIVED_AT))).isEqualTo("2026-03-02 08:20");
    }

    @Test
    void a_number_has_no_tail_of_zeros_or_noise() {
        assertThat(spoilt(sheet -> sheet.value(1, Sheets.column(Item.OVERDUE), 1286400.1d))
                        .submission()
                        .get(Item.OVERDUE))
                .isEqualTo("1286400.1");
        assertThat(spoilt(sheet -> sheet.value(1, Sheets.column(Item.PHONE), 13800001234L))
                        .submission()
                        .get(Item.PHONE))
                .isEqualTo("13800001234");
    }

    @ParameterizedTest
    @CsvSource({"128.64万元,1286400", "128.64万,1286400", "'1,286万元',12860000", "1.2亿元,120000000"})
    void an_amount_in_ten_thousands_is_refused_with_the_number_it_would_be(String written, String yuan) {
        var read = only(Sheets.utf8(Sheets.csv(List.of(row(Item.OVERDUE, written)))));
        assertThat(read.objections())
                .singleElement()
                .extracting(SheetRow.Objection::sentence)
                .asString()
                .contains("以元为单位", yuan);
        assertThat(read.submission().get(Item.OVERDUE)).isEmpty();
    }

    @Test
    void a_formula_is_refused_with_its_cell_and_its_value_goes_back() {
        var read = spoilt(sheet -> sheet.formula(1, Sheets.column(Item.OVERDUE), "U2-V2"));
        assertThat(read.objections())
                .singleElement()
                .extracting(SheetRow.Objection::sentence)
                .asString()
                .contains("Y2", "U2-V2", "选择性粘贴");
    }

    @Test
    void merged_cells_are_refused_with_their_area_on_every_row_they_touch() {
        var rows = SheetReading.read(Sheets.xlsx(
                        List.of(row(), row(Item.NUMBER, "HH-0002"), row(Item.NUMBER, "HH-0003")),
                        sheet -> sheet.range(1, 3, 2, 3).merge()))
                .rows();
        assertThat(rows.get(0).objections())
                .singleElement()
                .extracting(SheetRow.Objection::sentence)
                .asString()
                .contains("D2:D3");
        assertThat(rows.get(1).objections()).hasSize(1);
        assertThat(rows.get(2).objections()).isEmpty();
    }

    @Test
    void a_heading_over_two_columns_is_refused() {
        assertThat(refusal(Sheets.xlsx(
                        List.of(row()), sheet -> sheet.range(0, 3, 0, 4).merge())))
                .singleElement()
                .asString()
                .contains("D1:E1");
    }

    @Test
    void a_number_with_more_digits_than_a_spreadsheet_keeps_is_refused() {
        assertThat(objection(sheet -> sheet.value(1, Sheets.column(Item.CREDIT_CODE), 123456789012345678L)))
                .contains("E2", "超过 15 位", "文本");
    }

    @Test
    void a_number_of_the_channel_that_became_a_day_is_refused() {
        assertThat(objection(sheet -> {
                    sheet.value(1, Sheets.column(Item.CONTRACT_NUMBER), LocalDate.of(2026, 3, 12));
                    sheet.style(1, Sheets.column(Item.CONTRACT_NUMBER))
                            .format("m月d日")
                            .set();
                }))
                .contains("被表格软件变成了日期");
    }

    @Test
    void a_cell_below_no_heading_is_not_dropped_in_silence() {
        assertThat(objection(sheet -> sheet.value(1, Item.values().length + 1, "补充")))
                .contains("AJ2", "没有列名");
    }

    @Test
    void empty_rows_and_columns_are_no_complaints() {
        var read = SheetReading.read(
                Sheets.xlsx(List.of(row(), Map.of(), Map.of(), row(Item.NUMBER, "HH-0002")), sheet -> {
                    sheet.value(0, 60, "  ");
                    sheet.value(2, 50, " ");
                    sheet.style(900, 3).format("@").set();
                }));
        assertThat(read.rows()).extracting(SheetRow::line).containsExactly(2, 5);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_refused() {
        var rows = Collections.nCopies(SheetLimits.ROWS, row());
        assertThat(SheetReading.read(Sheets.utf8(Sheets.csv(rows))).rows()).hasSize(SheetLimits.ROWS);
        assertThat(refusal(Sheets.utf8(Sheets.csv(rows) + "\"x\"\r\n")))
                .singleElement()
                .asString()
                .contains("10,000 行", "分成几个文件");
    }

    @Test
    void sixty_thousand_rows_are_refused_soon() {
        var file = Sheets.book(sheet -> {
            for (int row = 0; row < 60_000; row++) {
                sheet.value(row, 0, row == 0 ? "渠道编号" : "HH");
            }
        });
        assertThat(refusal(file)).singleElement().asString().contains("10,000 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/media/image1.png", "xl/worksheets/sheet9.xml", "docProps/app2.xml"})
    void a_file_that_unpacks_without_end_is_refused(String part) {
        var file = Sheets.bomb(Sheets.xlsx(List.of(row())), part, 97);
        assertThat(file.length).isLessThan(2_000_000);
        assertThat(refusal(file)).singleElement().asString().contains("解压后超过 96 MB");
    }

    @Test
    void an_entity_that_names_a_file_or_grows_is_not_resolved() {
        var file = Sheets.with(
                Sheets.xlsx(List.of(row())),
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst(
                                "(<\\?xml[^>]*\\?>)",
                                "$1<!DOCTYPE sst [<!ENTITY own SYSTEM \"file:///etc/hostname\">]>")
                        .replace("HH-0001", "&own;"));
        assertThatThrownBy(() -> {
                    var read = only(file);
                    assertThat(read.submission().number()).isEmpty();
                    throw new SheetRefused("read as nothing");
                })
                .isInstanceOf(SheetRefused.class);
    }

    @Test
    void an_old_or_locked_workbook_is_refused_with_what_to_do() {
        var old = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        assertThat(refusal(old)).singleElement().asString().contains("旧版", ".xlsx");
        var mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, old, 1024, mark.length);
        assertThat(refusal(old)).singleElement().asString().contains("密码");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><table><tr><td>渠道编号</td></tr></table></html>", "%PDF-1.7", "", "   \r\n", "PK\u0003\u0004"
            })
    void something_else_is_refused(String content) {
        assertThat(refusal(Sheets.utf8(content))).isNotEmpty();
    }

    @Test
    void a_workbook_cut_off_in_the_middle_is_refused() {
        var whole = Sheets.xlsx(List.of(row()));
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .singleElement()
                .asString()
                .contains("不完整");
    }

    @Test
    void characters_of_private_use_are_kept_for_the_rules_to_refuse() {
        var file = Sheets.xlsx(List.of(row(Item.FACTS, "蒙文名称 \uE263\uE264")));
        assertThat(only(file).submission().get(Item.FACTS)).contains("\uE263");
    }

    @Test
    void a_sheet_of_another_name_is_read_when_it_is_the_only_one() {
        var file = Sheets.with(Sheets.xlsx(List.of(row())), "xl/workbook.xml", xml -> xml.replace("填报", "Sheet1"));
        assertThat(SheetReading.read(file).notes()).isEmpty();
    }

    @Test
    void nothing_of_the_content_is_in_what_a_log_could_print() {
        assertThat(only(Sheets.xlsx(List.of(row()))).toString()).isEqualTo("SheetRow[2]");
    }
}
