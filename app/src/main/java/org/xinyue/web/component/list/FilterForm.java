package org.xinyue.web.component.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;

/**
 * The bar that narrows a list (筛选条): {@code component/list/filter.jte}. Sends itself by GET, so that its result has an address.
 *
 * @param label what is narrowed, for a screen reader
 * @param kept what else the address says and goes on saying
 * @param words the words looked for
 * @param places what the words are looked for in, e.g. 编号、事项
 * @param clear address without any condition, null when none is set
 * @param columns address of the page on which the columns are chosen, null when they cannot be
 */
public record FilterForm(
        String action,
        String label,
        List<Kept> kept,
        String words,
        String places,
        List<Choices> choices,
        @Nullable String clear,
        @Nullable String columns) {
    public FilterForm {
        kept = List.copyOf(kept);
        choices = List.copyOf(choices);
    }

    /** How many of the choices narrow the list: shown on the button behind which they fold on a phone. */
    public int narrowing() {
        return (int) choices.stream().filter(each -> !each.selected().isEmpty()).count();
    }

    /** A parameter that a change of the filter leaves alone. */
    public record Kept(String name, String value) {}
}
