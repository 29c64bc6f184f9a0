package org.xinyue.channel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A file of a few kilobytes must not take the memory of the platform, nor stop it with what the reader did not expect. */
@Proves(Clause.A2_CHANNELS)
class SheetBoundsTest {
    private static final String PART = "xl/worksheets/sheet1.xml";
    /** Bytes that reading one of these small files may come to; without bounds each takes many hundred megabytes, or all there are. */
    private static final long FEW = 150L * 1024 * 1024;

    private static Map<Item, String> row(int number) {
        return Sent.complaint("HH-" + number, "新城区住房和城乡建设局");
    }

    private static byte[] plain(Consumer<Worksheet> spoil) {
        return Sheets.xlsx(List.of(row(1)), spoil);
    }

    /** A sheet whose cell Y2 holds this number as written. */
    private static byte[] number(String written) {
        return Sheets.with(
                plain(sheet -> sheet.value(1, Sheets.column(Item.OVERDUE), 47110815)),
                PART,
                xml -> replaced(xml, "<v>47110815</v>", "<v>" + written + "</v>"));
    }

    private static String replaced(String xml, String what, String with) {
        assertThat(xml).contains(what);
        return xml.replace(what, with);
    }

    private static byte[] inserted(String rows) {
        return Sheets.with(plain(sheet -> {}), PART, xml -> replaced(xml, "</sheetData>", rows + "</sheetData>"));
    }

    private static <T> T cheaply(Supplier<T> work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var done = work.get();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(FEW);
        return done;
    }

    private static Sheet read(byte[] file) {
        return cheaply(() -> SheetReading.read(file));
    }

    private static String refusal(byte[] file) {
        return cheaply(() -> String.join(
                "；",
                catchThrowableOfType(SheetRefused.class, () -> SheetReading.read(file))
                        .sentences()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "1E401", "9E-401"})
    void a_number_with_a_monstrous_exponent_goes_back_and_is_never_written_out(String written) {
        var objections = read(number(written)).rows().getFirst().objections();
        assertThat(objections)
                .singleElement()
                .extracting(SheetRow.Objection::sentence)
                .asString()
                .contains("Y2", "写不出的数字");
    }

    @Test
    void nothing_is_nothing_whatever_its_exponent() {
        assertThat(read(number("0E999999999")).rows().getFirst().submission().get(Item.OVERDUE))
                .isEqualTo("0");
    }

    @Test
    void a_number_longer_than_a_cell_is_refused_before_it_is_calculated() {
        assertThat(refusal(number("9".repeat(1_000_000)))).contains("Y 列", "32,767 个字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZZZZZZ1", "XFE1", "ZZZ3", "A9999999", "A1048577", "a3", "$A$3", "", "3", "A0000000000000001"})
    void a_cell_where_no_spreadsheet_has_one_is_refused(String address) {
        assertThat(refusal(inserted("<row r=\"3\"><c r=\"" + address + "\"><v>1</v></c></row>")))
                .contains("不存在的单元格");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "9999999999", "-1", "x"})
    void a_row_where_no_spreadsheet_has_one_is_refused(String row) {
        assertThat(refusal(inserted("<row r=\"" + row + "\"><c><v>1</v></c></row>")))
                .contains("不存在的单元格或者行");
    }

    @Test
    void more_cells_in_a_row_than_a_spreadsheet_has_are_refused_also_when_none_says_where_it_stands() {
        assertThat(refusal(inserted("<row>" + "<c/>".repeat(16_385) + "</row>")))
                .contains("200 列");
        assertThat(refusal(inserted("<row>" + ("<c/>".repeat(1_000) + "<row>").repeat(20) + "</row>".repeat(21))))
                .contains("200 列");
    }

    @Test
    void a_cell_far_to_the_right_may_be_coloured_but_not_filled() {
        assertThat(read(inserted("<row r=\"3\"><c r=\"XFD3\" s=\"0\"/></row>")).rows())
                .hasSize(1);
        assertThat(refusal(inserted("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>")))
                .contains("200 列");
    }

    @Test
    void a_sheet_that_hides_from_the_first_look_is_refused() {
        var file = Sheets.with(
                plain(sheet -> {}),
                "xl/_rels/workbook.xml.rels",
                xml -> replaced(xml, "worksheets/sheet1.xml", "worksheets/../worksheets/sheet1.xml"));
        assertThat(refusal(file)).contains("不完整");
    }

    @Test
    void a_thousand_merged_areas_over_every_row_are_objected_to_once_a_row() {
        var rows =
                IntStream.rangeClosed(1, 2_000).mapToObj(SheetBoundsTest::row).toList();
        var merges = IntStream.range(0, SheetLimits.MERGES)
                .mapToObj(at -> "<mergeCell ref=\"A2:A" + (10_001 + at) + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
        var file = Sheets.with(Sheets.xlsx(rows), PART, xml -> replaced(xml, "</sheetData>", "</sheetData>" + merges));
        assertThat(SheetReading.read(file).rows())
                .hasSize(2_000)
                .allSatisfy(row -> assertThat(row.objections()).hasSize(1));
        var more = Sheets.with(
                file, PART, xml -> replaced(xml, "</mergeCells>", "<mergeCell ref=\"B2:B3\"/></mergeCells>"));
        assertThat(catchThrowableOfType(SheetRefused.class, () -> SheetReading.read(more))
                        .sentences())
                .singleElement()
                .asString()
                .contains("超过 1000 处");
    }

    @Test
    void a_long_text_that_many_cells_share_is_kept_once() {
        var text = " " + "长".repeat(30_000);
        var rows = new ArrayList<Map<Item, String>>();
        for (int number = 1; number <= 300; number++) {
            rows.add(row(number));
        }
        var file = Sheets.xlsx(rows, sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 40; column++) {
                    sheet.value(row + 1, Item.values().length + 1 + column, text);
                }
            }
        });
        var cells = read(file).rows().stream().map(row -> row.cells().getLast()).toList();
        assertThat(cells).allSatisfy(cell -> assertThat(cell).isSameAs(cells.getFirst()));
    }

    @Test
    void a_text_longer_than_a_cell_goes_back_whoever_shares_it() {
        var tooLong = new EnumMap<Item, String>(row(1));
        tooLong.put(Item.FACTS, " ");
        var file = Sheets.with(
                Sheets.xlsx(List.of(tooLong)),
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<t[^>]*> </t>", "<t>" + "长".repeat(40_000) + "</t>"));
        assertThat(read(file).rows().getFirst().objections())
                .extracting(SheetRow.Objection::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("超过 32,767 个字"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"Y3\"><f t=\"shared\" si=\"9\"/><v>1</v></c>",
                "<c r=\"Y3\" t=\"s\"><v>x</v></c>",
                "<c r=\"Y3\" t=\"zz\"><v>1</v></c>",
                "<c r=\"Y3\" s=\"x\"><v>1</v></c>",
                "<c r=\"Y3\"><f t=\"array\" ref=\"?\">1</f></c>",
                "<c r=\"Y3\"><f t=\"shared\" si=\"x\">1</f></c>"
            })
    void whatever_the_reader_stumbles_over_is_a_refusal_with_its_sentence(String cell) {
        assertThat(refusal(inserted("<row r=\"3\">" + cell + "</row>"))).contains("不完整");
    }
}
