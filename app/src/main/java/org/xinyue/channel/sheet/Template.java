package org.xinyue.channel.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinyue.channel.Code;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The sheet a channel fills in (报送模板): headings, one example, the code lists of a day, and how to fill it in. */
@Implements(Clause.A2_CHANNELS)
public final class Template {
    /** Name of the sheet that is filled in. */
    public static final String SHEET = "填报";

    private static final String CODES = "代码表";
    private static final String NOTES = "说明";
    private static final String HEAD = "E8EEF5";
    private static final List<String> HOW = List.of(
            "在“" + SHEET + "”表中每行填写一件投诉；列名请保留，列的顺序可以改变，不用的选填列可以删去。",
            "第 2 行是示例，没有改动的不会被当作投诉；可以直接删去。",
            "带 * 的列必填。被投诉机关的名称、信用代码、平台标识至少填一项。",
            "代码可以填名称，也可以填代码，见“" + CODES + "”。",
            "不要合并单元格，不要填公式；信用代码、编号、电话请保持“文本”格式。",
            "一次最多 10,000 行，文件不超过 20 MB；更多的请分成几个文件。",
            "报送后先看预览，确认后逐行受理；有误的行连同原因退回，改正后可以直接再次上传退回的表格。",
            "同一编号、同样内容再次报送，不会重复受理；同一编号、不同内容的会退回，请用新的编号。");

    private static final Map<Item, String> EXAMPLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Item.NUMBER, "示例-0001"),
            Map.entry(Item.RECEIVED_AT, "2026-03-02 08:30"),
            Map.entry(Item.NAME, "示例：某某建设工程有限公司"),
            Map.entry(Item.CREDIT_CODE, "91150100MA0EXAMPLE"),
            Map.entry(Item.SIZE, "小型企业"),
            Map.entry(Item.LEGAL_REPRESENTATIVE, "某某"),
            Map.entry(Item.CONTACT, "某某"),
            Map.entry(Item.PHONE, "13800000000"),
            Map.entry(Item.RESPONDENT_NAME, "示例：某某区住房和城乡建设局"),
            Map.entry(Item.CONTRACT_NAME, "某某工程施工合同"),
            Map.entry(Item.CONTRACT_NUMBER, "XX-2024-017"),
            Map.entry(Item.SIGNED_ON, "2024-05-08"),
            Map.entry(Item.AMOUNT, "3286400"),
            Map.entry(Item.PAID, "2000000"),
            Map.entry(Item.OVERDUE, "1286400"),
            Map.entry(Item.DUE_ON, "2025-09-30"),
            Map.entry(Item.FACTS, "2024 年 5 月签订合同，2025 年 7 月通过竣工验收，约定 60 日内付清余款，至今未付。"),
            Map.entry(Item.REQUEST, "支付剩余工程款及逾期利息"),
            Map.entry(Item.NOT_ELSEWHERE, "是"),
            Map.entry(Item.TRUTHFUL, "是"),
            Map.entry(Item.INFORMED, "是"),
            Map.entry(Item.DECLARED_BY, "来电录音，话务员逐项读过")));

    private Template() {}

    /** Writes the template with the codes of this day; the stream stays open. */
    public static void write(Format format, LocalDate day, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> workbook(day, out);
            case CSV -> csv(out);
        }
    }

    /** The example as it is read. */
    static Submission example() {
        var read = new EnumMap<Item, String>(Item.class);
        for (var item : Item.values()) {
            read.put(item, Cells.read(item, CellText.of(example(item))).text());
        }
        return new Submission(read);
    }

    /** For a code the first of its list as of the day the plan began: the same on every day. */
    private static String example(Item item) {
        var codes = item.codes(LocalDate.of(2024, 1, 1));
        return EXAMPLE.getOrDefault(
                item, codes.isEmpty() ? "" : codes.getFirst().label());
    }

    private static String heading(Item item) {
        return item.isRequired() ? item.label() + " *" : item.label();
    }

    private static void csv(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(Arrays.stream(Item.values()).map(Template::heading).toList());
        csv.writeRecord(Arrays.stream(Item.values()).map(Template::example).toList());
        csv.flush();
    }

    private static void workbook(LocalDate day, OutputStream out) throws IOException {
        var book = new Workbook(out, "Xinyue", "1.0");
        var sheet = book.newWorksheet(SHEET);
        var codes = book.newWorksheet(CODES);
        var items = Item.values();
        for (int column = 0; column < items.length; column++) {
            column(sheet, column, items[column]);
        }
        sheet.freezePane(1, 1);
        codes(sheet, codes, day);
        notes(book.newWorksheet(NOTES));
        book.finish();
    }

    private static void column(Worksheet sheet, int column, Item item) {
        sheet.value(0, column, heading(item));
        sheet.style(0, column)
                .bold()
                .fillColor(HEAD)
                .borderStyle("thin")
                .wrapText(true)
                .set();
        sheet.value(1, column, example(item));
        sheet.style(1, column).italic().fontColor("5A6472").format("@").set();
        sheet.width(column, item.form() == Item.Form.LONG_TEXT ? 48 : 20);
        // Text, so that the spreadsheet leaves numbers and days as they were typed.
        sheet.style(column).format("@").set();
    }

    private static void codes(Worksheet sheet, Worksheet codes, LocalDate day) {
        head(codes, List.of("列名", "名称", "代码"));
        int row = 1;
        int column = -1;
        for (var item : Item.values()) {
            column++;
            var list = item.form() == Item.Form.YES ? List.of(new Code("true", "是")) : item.codes(day);
            int first = row;
            for (var code : list) {
                codes.value(row, 0, item.label());
                codes.value(row, 1, code.label());
                codes.value(row, 2, code.value());
                row++;
            }
            if (row > first) {
                sheet.range(1, column, SheetLimits.ROWS, column)
                        .validateWithList(codes.range(first, 1, row - 1, 1))
                        .allowBlank(true)
                        // A code is taken as well as its name.
                        .showErrorMessage(false);
            }
        }
    }

    private static void notes(Worksheet notes) {
        int row = 0;
        for (var sentence : HOW) {
            notes.value(row++, 0, row + ". " + sentence);
        }
        row++;
        head(notes, row, List.of("列名", "必填", "填写方式", "说明"));
        for (var item : Item.values()) {
            row++;
            notes.value(row, 0, item.label());
            notes.value(row, 1, item.isRequired() ? "是" : "");
            notes.value(row, 2, Explained.writing(item));
            notes.value(row, 3, Explained.note(item));
        }
        notes.width(2, 60);
        notes.width(3, 60);
    }

    private static void head(Worksheet sheet, List<String> names) {
        head(sheet, 0, names);
        sheet.freezePane(0, 1);
    }

    private static void head(Worksheet sheet, int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
            sheet.style(row, column).bold().fillColor(HEAD).borderStyle("thin").set();
            sheet.width(column, 26);
        }
    }
}
