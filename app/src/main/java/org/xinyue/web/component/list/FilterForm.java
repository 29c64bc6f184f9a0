package org.xinyue.web.component.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;

/**
 * The bar that narrows a list (筛选条): {@code component/list/filter.jte}. Sends itself by GET, so that its result has an address.
 *
 * @param label what is narrowed, for a screen reader
 * @param words the words looked for
 * @param places what the words are looked for in, e.g. 编号、事项
 * @param clear address without any condition, null when none is set
 * @param export address of the same list as a file, null when there is none
 */
public record FilterForm(
        String action,
        String label,
        String words,
        String places,
        List<Choices> choices,
        @Nullable String clear,
        @Nullable String export) {
    public FilterForm {
        choices = List.copyOf(choices);
    }
}
