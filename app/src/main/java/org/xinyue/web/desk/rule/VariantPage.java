package org.xinyue.web.desk.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * Entering a version of a channel's own rules (登记程序变体).
 *
 * @param preview what it would change, null before it was looked at
 */
public record VariantPage(
        String title,
        Head head,
        Time time,
        List<ClockSlot> clocks,
        Bound bound,
        List<RowSlot> rows,
        Field reason,
        List<FieldError> errors,
        @Nullable Preview preview)
        implements Page {
    public VariantPage {
        clocks = List.copyOf(clocks);
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** Whom it is about and what it rests on. */
    public record Head(
            Choices channel,
            Choices kind,
            Choices firms,
            Field name,
            Field document,
            Field reference,
            Choices rank,
            Choices certainty) {}

    /**
     * From when to when.
     *
     * @param example number of the case to try it on
     */
    public record Time(DateField from, DateField to, Field example) {}

    /** Another length of one clock. */
    public record ClockSlot(String legend, Choices clock, Field number, Choices unit, Field article) {}

    /** Numbers that bound an act. */
    public record Bound(Field handBack, Field handBackArticle, Field extension, Field extensionArticle) {}

    /** Another row. */
    public record RowSlot(
            String legend,
            Choices change,
            Choices row,
            Choices party,
            Choices requirement,
            Choices stage,
            Field article) {}
}
