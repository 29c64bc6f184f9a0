package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.shell.Page;

/**
 * Cases that the official may open, the newest first unless the oldest are asked for (检索).
 *
 * @param export address of the same list as a workbook, null when it is empty
 * @param empty null when there are rows
 */
public record SearchPage(
        @Nullable String export,
        FilterForm filter,
        List<ColumnHead> columns,
        List<DeskRow> rows,
        Pager pager,
        @Nullable Empty empty)
        implements Page {
    public SearchPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The frame of the list. */
    public Table table() {
        return CaseTable.of("检索结果表", columns, false);
    }

    @Override
    public String title() {
        return "全部投诉";
    }
}
