package org.xinyue.web.desk.errand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.shell.Page;

/**
 * The errands of the last day, newest first (我的任务).
 *
 * @param empty null when there are any
 */
public record ErrandsPage(List<ErrandLine> lines, @Nullable Empty empty) implements Page {
    public ErrandsPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String title() {
        return "我的任务";
    }
}
