package org.xinyue.web.desk.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list as an Excel file. Words that a spreadsheet could take for a formula are written as text in a cell marked as text, so that they stay words
 * even when somebody edits the cell or saves the sheet in another form.
 */
final class ExcelFile {
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_000;

    private ExcelFile() {}

    /**
     * Writes the list a page at a time; neither list nor file is ever in memory as a whole. The stream stays open.
     *
     * @param written told after each page how many rows there are by now; may stop the writing by an exception
     * @return how many rows there are
     */
    static int write(Listing listing, OutputStream out, IntConsumer written) throws IOException {
        var rows = new AtomicInteger();
        try (var book = new Workbook(new KeepOpen(out), "Xinyue", "1.0")) {
            var sheet = book.newWorksheet(listing.name());
            head(sheet, listing.columns());
            listing.rows().each(page -> {
                page.forEach(cells -> write(sheet, rows.incrementAndGet(), cells));
                flush(sheet);
                written.accept(rows.get());
            });
            sheet.setAutoFilter(0, 0, rows.get(), listing.columns().size() - 1);
            sheet.finish();
        }
        out.flush();
        return rows.get();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void head(Worksheet sheet, List<Listing.Column> columns) {
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
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Blank ignored -> {}
            case Cell.Words words -> {
                var text = plain(words.text());
                // In place: a table of shared strings would grow with the list.
                sheet.inlineString(row, column, text);
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

    /** A stopped list must not look like a whole one: only the caller closes. */
    private static final class KeepOpen extends FilterOutputStream {
        KeepOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
