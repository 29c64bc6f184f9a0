package org.xinyue.web.desk.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.BucketCard;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.shell.Page;

/**
 * What the official's bodies owe, by date (收件箱).
 *
 * @param day e.g. 2026 年 11 月 23 日 星期一
 * @param export address of the same list as a workbook, null when it is empty
 * @param selectable true when rows can be ticked for a transfer of several
 * @param empty null when there are rows
 */
public record InboxPage(
        String day,
        @Nullable String export,
        List<BucketCard> buckets,
        List<ColumnHead> columns,
        List<DeskGroup> groups,
        Pager pager,
        FilterForm filter,
        boolean selectable,
        @Nullable Empty empty)
        implements Page {
    public InboxPage {
        buckets = List.copyOf(buckets);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /** The frame of the list. */
    public Table table() {
        return CaseTable.of("待办投诉表", columns, selectable);
    }

    @Override
    public String title() {
        return "收件箱";
    }
}
