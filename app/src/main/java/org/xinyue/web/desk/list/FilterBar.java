package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;

/**
 * The bar above a list of cases: words and choices, a plain form.
 *
 * @param action address of the list
 * @param bucket kept when the filter changes, null where there are none
 * @param sort kept as well, null for the usual order
 * @param clear address without conditions, null when there are none
 * @param columns address of the page on which the columns are chosen
 */
public record FilterBar(
        String action,
        @Nullable String bucket,
        @Nullable String sort,
        String text,
        List<Choices> choices,
        @Nullable String clear,
        String columns) {
    public FilterBar {
        choices = List.copyOf(choices);
    }

    /** How many of the choices narrow the list: shown on the button behind which they fold on a phone. */
    public int narrowing() {
        return (int) choices.stream().filter(each -> !each.selected().isEmpty()).count();
    }
}
