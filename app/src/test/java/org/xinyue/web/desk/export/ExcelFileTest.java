package org.xinyue.web.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExcelFileTest {
    private static List<Row> written(List<List<Cell>> rows) {
        var listing = new Listing("试样", "", List.of(new Listing.Column("内容", 20)), Listing.Rows.of(rows));
        var out = new ByteArrayOutputStream();
        try {
            assertThat(ExcelFile.write(listing, out, done -> {})).isEqualTo(rows.size());
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                return book.getFirstSheet().read();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static org.dhatim.fastexcel.reader.Cell written(String text) {
        return written(List.of(List.of(Cell.words(text)))).getLast().getCell(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "＝1+1", "2026", "000123"})
    void words_stay_words_whatever_they_look_like(String text) {
        var cell = written(text);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo(text);
    }

    @Test
    void a_formula_cannot_hide_behind_blanks_and_controls() {
        assertThat(written("\t\u0001 =1+1").getText()).isEqualTo("=1+1");
    }

    @Test
    void what_a_sheet_cannot_hold_is_cut_and_says_so() {
        assertThat(written("长".repeat(40_000)).getText()).hasSize(32_001).endsWith("…");
    }

    @Test
    void rare_characters_and_signs_of_markup_come_through() {
        assertThat(written("龑堉芃 <b> & \"引\" 𬭎").getText()).isEqualTo("龑堉芃 <b> & \"引\" 𬭎");
    }

    @Test
    void thousands_of_rows_are_written_whole() {
        var rows = Collections.nCopies(4_999, List.<Cell>of(Cell.words("行")));
        assertThat(written(rows)).hasSize(5_000);
    }
}
