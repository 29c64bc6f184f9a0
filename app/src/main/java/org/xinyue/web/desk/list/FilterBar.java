package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;

/**
 * The bar above a list of cases: words and choices, a plain form.
 *
 * @param action address of the list
 * @param bucket kept when the filter changes, null where there are none
 * @param clear address without conditions, null when there are none
 * @param export address of the same list as a workbook, null when it is empty
 */
public record FilterBar(
        String action,
        @Nullable String bucket,
        String text,
        List<Choices> choices,
        @Nullable String clear,
        @Nullable String export) {
    public FilterBar {
        choices = List.copyOf(choices);
    }
}
