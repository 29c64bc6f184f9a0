package org.xinyue.web.desk.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.shell.Page;

/**
 * Orders that the signed-in person has to do with.
 *
 * @param rate how much of what was decided has been carried out, in a sentence
 * @param empty null when there are rows
 */
public record OrdersPage(
        List<Tab> tabs,
        String rate,
        Grid table,
        Pager pager,
        @Nullable Empty empty) implements Page {
    public OrdersPage {
        tabs = List.copyOf(tabs);
    }

    @Override
    public String title() {
        return "失信惩戒";
    }
}
