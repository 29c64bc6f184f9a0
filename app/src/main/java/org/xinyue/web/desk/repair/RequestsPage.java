package org.xinyue.web.desk.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.shell.Page;

/**
 * Requests that the signed-in person has to do with.
 *
 * @param rule from when an entry may be repaired, in a sentence
 * @param empty null when there are rows
 */
public record RequestsPage(
        List<Tab> tabs, String rule, Grid table, @Nullable Empty empty) implements Page {
    public RequestsPage {
        tabs = List.copyOf(tabs);
    }

    @Override
    public String title() {
        return "修复与异议";
    }
}
