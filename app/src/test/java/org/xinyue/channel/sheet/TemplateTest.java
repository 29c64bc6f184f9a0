package org.xinyue.channel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** The template can be filled in and read, and what goes back can be corrected and sent again. */
@Proves(Clause.A2_CHANNELS)
class TemplateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static byte[] template(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        Template.write(format, DAY, out);
        return out.toByteArray();
    }

    private static byte[] returned(byte[] file, Map<Integer, String> reasons) throws IOException {
        var out = new ByteArrayOutputStream();
        ReturnedSheet.write(SheetReading.read(file), reasons, out);
        return out.toByteArray();
    }

    private static Map<Item, String> row(Item item, String text) {
        var row = new EnumMap<Item, String>(Sent.complaint("HH-0001", "新城区住房和城乡建设局"));
        row.put(item, text);
        return row;
    }

    @ParameterizedTest
    @EnumSource
    void a_template_that_nobody_filled_in_holds_no_complaint(Format format) throws IOException {
        var file = template(format);
        assertThat(catchThrowableOfType(SheetRefused.class, () -> SheetReading.read(file)))
                .hasMessageContaining("第 2 行是模板的示例");
    }

    @Test
    void the_example_is_left_out_and_told_of_and_a_changed_example_is_a_complaint() throws IOException {
        var csv = new String(template(Format.CSV), StandardCharsets.UTF_8);
        var example = csv.lines().skip(1).findFirst().orElseThrow();
        var read = SheetReading.read(Sheets.utf8(csv + example.replace("示例-0001", "HH-1") + "\r\n"));
        assertThat(read.rows()).extracting(SheetRow::line).containsExactly(3);
        assertThat(read.notes()).singleElement().asString().contains("第 2 行是模板的示例");
    }

    @Test
    void an_example_that_went_through_a_spreadsheet_is_still_the_example() throws IOException {
        var csv = new String(template(Format.CSV), StandardCharsets.UTF_8)
                .replace("2024-05-08", "2024/5/8")
                .replace("2026-03-02 08:30", "2026/3/2 8:30");
        assertThat(catchThrowableOfType(SheetRefused.class, () -> SheetReading.read(Sheets.utf8(csv))))
                .isNotNull();
    }

    @Test
    void the_workbook_has_three_sheets_with_every_code() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template(Format.XLSX)))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("填报", "代码表", "说明");
            var codes = book.findSheet("代码表").orElseThrow().read().stream()
                    .map(row -> row.getCellText(0) + row.getCellText(1) + row.getCellText(2))
                    .toList();
            for (var item : Item.values()) {
                for (var code : item.codes(DAY)) {
                    assertThat(codes).contains(item.label() + code.label() + code.value());
                }
            }
        }
    }

    @Test
    void every_code_column_offers_its_list() throws IOException {
        var xml =
                new String(Sheets.parts(template(Format.XLSX)).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        long lists = Arrays.stream(Item.values())
                .filter(item -> item.form() == Item.Form.CODE || item.form() == Item.Form.YES)
                .count();
        assertThat(xml.split("<dataValidation ", -1)).hasSize((int) lists + 1);
        assertThat(xml).contains("!$B$3:$B$7</formula1>");
    }

    @Test
    void only_refused_rows_go_back_in_their_columns_with_reason_and_line() throws IOException {
        var file = Sheets.xlsx(List.of(row(Item.NUMBER, "1"), row(Item.NUMBER, "2"), row(Item.NUMBER, "3")));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(returned(file, Map.of(3, "请填写联系人"))))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("退回原因");
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("渠道编号");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("请填写联系人");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("3");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.com\",\"x\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1+1"})
    void what_a_spreadsheet_would_calculate_goes_back_as_text_and_comes_again_as_it_was(String text)
            throws IOException {
        var row = row(Item.REQUEST, "甲" + text);
        row.put(Item.CONTRACT_NAME, text);
        for (var file : List.of(Sheets.xlsx(List.of(row)), Sheets.utf8(Sheets.csv(List.of(row))))) {
            var back = returned(file, Map.of(2, text));
            var again = SheetReading.read(back);
            assertThat(again.rows().getFirst().submission().get(Item.CONTRACT_NAME))
                    .isEqualTo(text.strip());
            assertThat(again.rows().getFirst().objections()).isEmpty();
            assertThat(again.notes()).isEmpty();
            if (again.format() == Format.CSV) {
                assertThat(new String(back, StandardCharsets.UTF_8))
                        .contains("'" + text.strip().charAt(0));
            } else {
                try (var book = new ReadableWorkbook(new ByteArrayInputStream(back))) {
                    assertThat(book.getFirstSheet().read().get(1).stream())
                            .allMatch(cell -> cell == null || cell.getType() != CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void what_goes_back_can_go_back_again_without_growing() throws IOException {
        var once = returned(Sheets.utf8(Sheets.csv(List.of(row(Item.NUMBER, "1")))), Map.of(2, "一"));
        var twice = SheetReading.read(returned(once, Map.of(2, "二")));
        assertThat(twice.headings()).hasSize(Item.values().length + 2);
        assertThat(twice.rows().getFirst().cells().getFirst()).isEqualTo("二");
    }

    @Test
    void the_guide_shows_every_column_and_code_as_they_are() throws IOException {
        var guide = Files.readString(Golden.root().resolve("docs/exchange/sheet.md"));
        assertThat(guide).contains(Explained.fieldTable()).contains(Explained.codeTable(LocalDate.of(2024, 1, 1)));
    }
}
