package org.xinyue.channel.sheet;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was found (单元格).
 *
 * @param text what it shows, without white space around it; "" when it is empty
 * @param moment a number read as the day and time a spreadsheet keeps as such, null for what is no number
 * @param objection why the text cannot be trusted, to be read after the cell's address; null when it can
 */
record CellText(
        String text,
        @Nullable LocalDateTime moment,
        @Nullable String objection) {
    static final CellText EMPTY = new CellText("", null, null);

    /** Of a text that is too long only the beginning is kept: nothing is done with it but to object. */
    static CellText of(String text) {
        if (text.length() > SheetLimits.CELL) {
            return new CellText(
                    text.substring(0, SheetLimits.CELL).strip(), null, "超过 %,d 个字，请缩短".formatted(SheetLimits.CELL));
        }
        var plain = text.strip();
        return plain.isEmpty() ? EMPTY : new CellText(plain, null, null);
    }

    boolean isEmpty() {
        return text.isEmpty() && objection == null;
    }
}
