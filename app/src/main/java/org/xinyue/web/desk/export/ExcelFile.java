package org.xinyue.web.desk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list as an Excel file. Words that a spreadsheet could take for a formula are written as text in a cell marked as text, so that they stay words
 * even when somebody edits the cell or saves the sheet in another form.
 */
final class ExcelFile {
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_000;
    private static final int FLUSH_EVERY = 500;

    private ExcelFile() {}

    static byte[] of(Listing listing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Xinyue", "1.0")) {
            var sheet = book.newWorksheet(listing.name());
            head(sheet, listing);
            for (int row = 0; row < listing.rows().size(); row++) {
                var cells = listing.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
                if (row % FLUSH_EVERY == FLUSH_EVERY - 1) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, Listing listing) {
        var columns = listing.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).head());
            sheet.style(0, column)
                    .bold()
                    .fillColor("E8EEF5")
                    .borderStyle("thin")
                    .set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, listing.rows().size(), columns.size() - 1);
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Blank ignored -> {}
            case Cell.Words words -> {
                var text = plain(words.text());
                sheet.value(row, column, text);
                if (!text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
                    sheet.style(row, column).format("@").set();
                }
            }
            case Cell.Day day -> {
                sheet.value(row, column, day.on());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Yuan yuan -> {
                sheet.value(row, column, yuan.amount());
                sheet.style(row, column).format("#,##0.00").set();
            }
        }
    }

    /** Without controls, which a sheet cannot hold, and leading blanks, behind which a formula could hide. */
    private static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
