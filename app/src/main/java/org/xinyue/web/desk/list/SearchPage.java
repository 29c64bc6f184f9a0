package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.shell.Page;

/**
 * Cases that the official may open, the newest first (检索).
 *
 * @param empty null when there are rows
 */
public record SearchPage(
        String title,
        FilterBar filter,
        List<DeskRow> rows,
        Pager pager,
        @Nullable Empty empty) implements Page {
    public SearchPage {
        rows = List.copyOf(rows);
    }
}
