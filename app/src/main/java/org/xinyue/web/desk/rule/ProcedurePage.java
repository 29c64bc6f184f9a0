package org.xinyue.web.desk.rule;

import java.util.List;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * The table of the procedure in force (办理程序), drawn from the code that carries it out, and what channels' own rules have otherwise.
 *
 * @param mayEnter true for those who may enter rules of a channel's own
 */
public record ProcedurePage(
        String title,
        String version,
        List<Row> rows,
        List<Period> periods,
        List<VariantEntry> variants,
        boolean mayEnter,
        List<FieldError> errors)
        implements Page {
    public ProcedurePage {
        rows = List.copyOf(rows);
        periods = List.copyOf(periods);
        variants = List.copyOf(variants);
        errors = List.copyOf(errors);
    }

    /**
     * One step.
     *
     * @param requirements what must hold besides, "" when nothing
     */
    public record Row(String clause, String from, String act, String party, String to, String requirements) {}

    /** One clock. */
    public record Period(String name, String clause, String owes, String length) {}
}
