package org.xinyue.channel.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Rows that go back (退回的行): the same columns in the same order, with reason and line before them. May be corrected and sent again as it is. What a
 * spreadsheet would calculate is written so that it stays text. Written as a stream.
 */
@Implements(Clause.A2_CHANNELS)
public final class ReturnedSheet {
    /** Heading of the column that says why. */
    public static final String REASON = "退回原因";
    /** Heading of the column that says where the row stood. */
    public static final String LINE = "原行号";

    private static final int FLUSH_EVERY = 200;

    private ReturnedSheet() {}

    /**
     * Writes the rows that have a reason, in the order of the sheet; the stream stays open.
     *
     * @param reasons by line
     */
    public static void write(Sheet sheet, Map<Integer, String> reasons, OutputStream out) throws IOException {
        var rows = sheet.rows().stream()
                .filter(row -> reasons.containsKey(row.line()))
                .toList();
        switch (sheet.format()) {
            case XLSX -> workbook(sheet, rows, reasons, out);
            case CSV -> csv(sheet, rows, reasons, out);
        }
    }

    /** Columns that go back: those of ours from an earlier return are written anew. */
    private static List<Integer> columns(Sheet sheet) {
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < sheet.headings().size(); column++) {
            var text = sheet.headings().get(column).text();
            if (!text.equals(REASON) && !text.equals(LINE)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static List<String> words(Sheet sheet, SheetRow row, List<Integer> columns) {
        var words = new ArrayList<String>();
        for (int column : columns) {
            words.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        // A cell without heading is why some rows go back; it must not vanish.
        row.cells().stream().skip(sheet.headings().size()).forEach(words::add);
        return words;
    }

    private static void csv(Sheet sheet, List<SheetRow> rows, Map<Integer, String> reasons, OutputStream out)
            throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        var columns = columns(sheet);
        csv.writeRecord(head(sheet, columns));
        for (var row : rows) {
            var words = new ArrayList<String>();
            words.add(reasons.getOrDefault(row.line(), ""));
            words.add(Integer.toString(row.line()));
            words.addAll(words(sheet, row, columns));
            csv.writeRecord(words.stream()
                    .map(text -> CsvReading.looksLikeFormula(text) ? "'" + text : text)
                    .toList());
        }
        csv.flush();
    }

    private static List<String> head(Sheet sheet, List<Integer> columns) {
        var head = new ArrayList<>(List.of(REASON, LINE));
        columns.forEach(column -> head.add(sheet.headings().get(column).text()));
        return head;
    }

    private static void workbook(Sheet sheet, List<SheetRow> rows, Map<Integer, String> reasons, OutputStream out)
            throws IOException {
        var book = new Workbook(out, "Xinyue", "1.0");
        var page = book.newWorksheet(Template.SHEET);
        var columns = columns(sheet);
        var head = head(sheet, columns);
        for (int column = 0; column < head.size(); column++) {
            text(page, 0, column, head.get(column));
            page.style(0, column).bold().fillColor("E8EEF5").borderStyle("thin").set();
            page.width(column, column == 0 ? 60 : 20);
        }
        page.freezePane(0, 1);
        int at = 0;
        for (var row : rows) {
            at++;
            text(page, at, 0, reasons.getOrDefault(row.line(), ""));
            page.value(at, 1, row.line());
            var words = words(sheet, row, columns);
            for (int column = 0; column < words.size(); column++) {
                text(page, at, column + 2, words.get(column));
            }
            if (at % FLUSH_EVERY == 0) {
                page.flush();
            }
        }
        book.finish();
    }

    /** A cell marked as text stays text even when somebody edits it or saves the sheet in another form. */
    private static void text(Worksheet page, int row, int column, String text) {
        if (!text.isEmpty()) {
            page.inlineString(row, column, plain(text));
            page.style(row, column).format("@").set();
        }
    }

    /** Without controls, which a sheet cannot hold. */
    private static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
        return plain.length() <= SheetLimits.CELL ? plain : plain.substring(0, SheetLimits.CELL);
    }
}
