package org.xinyue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.shell.Page;

/**
 * Cases of the official's bodies by number or matter (检索).
 *
 * @param query as typed
 * @param summary e.g. 共 3 件
 * @param empty null when there are rows
 */
public record SearchPage(
        String title,
        String query,
        String summary,
        List<DeskRow> rows,
        @Nullable Empty empty) implements Page {
    public SearchPage {
        rows = List.copyOf(rows);
    }
}
