package org.xinyue.web.desk.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.shell.Page;

/**
 * Running orders to rectify (整改台账).
 *
 * @param export address of the same list as a workbook, null when it is empty
 * @param due heading of the dates
 * @param empty null when there are rows
 */
public record RectificationsPage(
        @Nullable String export,
        ColumnHead due,
        List<Line> lines,
        Pager pager,
        @Nullable Empty empty) implements Page {
    public RectificationsPage {
        lines = List.copyOf(lines);
    }

    /** The frame of the ledger. */
    public Table table() {
        var headings = new ArrayList<>(
                Table.of("整改台账表", "投诉事项", "被投诉主体", "责令日期", "延期", "环节").columns());
        headings.add(due.heading("整改期限"));
        return new Table("整改台账表", headings, true, false);
    }

    @Override
    public String title() {
        return "整改台账";
    }

    /**
     * One order.
     *
     * @param orderedOn e.g. 03-02（一）
     * @param extension whether its date was moved, or whether that is asked for
     */
    public record Line(DeskRow row, String orderedOn, String extension) {}
}
