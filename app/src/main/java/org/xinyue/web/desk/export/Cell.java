package org.xinyue.web.desk.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Amount;

/** What stands in one cell, by its nature: a date can be sorted as a date, an amount added up. */
sealed interface Cell {
    /** Nothing. */
    record Blank() implements Cell {}

    /** Words; shown as they are, never reckoned, whatever they begin with. */
    record Words(String text) implements Cell {}

    /** A day. */
    record Day(LocalDate on) implements Cell {}

    /** Yuan. */
    record Yuan(BigDecimal amount) implements Cell {}

    static Cell words(String text) {
        return new Words(text);
    }

    static Cell day(@Nullable LocalDate on) {
        return on == null ? new Blank() : new Day(on);
    }

    static Cell yuan(@Nullable Amount amount) {
        return amount == null ? new Blank() : new Yuan(amount.yuan());
    }
}
