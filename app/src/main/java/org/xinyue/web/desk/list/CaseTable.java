package org.xinyue.web.desk.list;

import java.util.List;
import java.util.stream.Stream;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.component.list.Table.Column;
import org.xinyue.web.desk.column.ColumnHead;

/** The frame of every list of cases: the matter first, then the chosen columns, at the end what to do next. */
final class CaseTable {
    private CaseTable() {}

    static Table of(String label, List<ColumnHead> columns, boolean picked) {
        var headings =
                Stream.concat(Stream.of(Column.of("投诉事项")), columns.stream().map(ColumnHead::heading));
        return new Table(label, headings.toList(), true, picked).acting("办理");
    }
}
