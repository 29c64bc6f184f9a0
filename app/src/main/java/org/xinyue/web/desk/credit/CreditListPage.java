package org.xinyue.web.desk.credit;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * Entries that the signed-in person may see (信用档案).
 *
 * @param keeps true for whoever books by hand
 * @param empty null when there are rows
 */
public record CreditListPage(
        FilterForm filter,
        Grid table,
        Pager pager,
        boolean keeps,
        @Nullable Empty empty) implements Page {
    @Override
    public String title() {
        return "信用档案";
    }
}
