package org.xinyue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;

/**
 * The bar above the inbox: words and choices, a plain form.
 *
 * @param bucket kept when the filter changes
 * @param clear address without conditions, null when there are none
 */
public record FilterBar(
        String bucket,
        String text,
        List<Choices> choices,
        @Nullable String clear) {
    public FilterBar {
        choices = List.copyOf(choices);
    }
}
