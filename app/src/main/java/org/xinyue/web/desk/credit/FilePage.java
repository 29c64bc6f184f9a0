package org.xinyue.web.desk.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * The file of a body on one day.
 *
 * @param asOf the day, e.g. 2026-03-31
 * @param past true when it is not today's
 * @param announced what courts are about to list, null when there is nothing
 * @param empty null when there are entries
 */
public record FilePage(
        String name,
        String path,
        String asOf,
        boolean past,
        List<Fact> facts,
        Grid table,
        @Nullable Grid announced,
        @Nullable Empty empty)
        implements Page {
    public FilePage {
        facts = List.copyOf(facts);
    }

    @Override
    public String title() {
        return name + "的信用档案";
    }
}
