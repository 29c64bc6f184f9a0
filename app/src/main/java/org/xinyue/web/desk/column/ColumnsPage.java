package org.xinyue.web.desk.column;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * The choice of columns for one list (列设置).
 *
 * @param list the list's name
 * @param back address of the list
 * @param path address of this page
 */
public record ColumnsPage(String list, String back, String path, List<Line> lines) implements Page {
    public ColumnsPage {
        lines = List.copyOf(lines);
    }

    /**
     * One column.
     *
     * @param place where it stands, from 1
     */
    public record Line(String slug, String label, boolean shown, int place) {}

    @Override
    public String title() {
        return "列设置：" + list;
    }
}
