package org.xinyue.web.component.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Tag;

/**
 * A table whose rows can be picked and whose columns can be ordered by (表格): {@code component/list/table.jte}. On a phone each row becomes a card.
 *
 * @param label what the table holds
 * @param picked name of the boxes, null when rows are not picked
 * @param form id of the form the boxes belong to, null when rows are not picked
 */
public record Table(
        String label,
        List<Column> columns,
        List<Row> rows,
        @Nullable String picked,
        @Nullable String form) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param order address of the table ordered by this column, null when it cannot be
     * @param sorted ascending or descending when it is ordered by this column, null otherwise
     */
    public record Column(
            String label,
            boolean number,
            @Nullable String order,
            @Nullable String sorted) {
        public static Column plain(String label) {
            return new Column(label, false, null, null);
        }
    }

    /**
     * One row.
     *
     * @param id value of its box
     */
    public record Row(String id, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What stands in one cell.
     *
     * @param note small second line, null when there is none
     * @param href makes the words a link, null when they are none
     * @param tag shown instead of the words, null when there is none
     */
    public record Entry(
            String words,
            @Nullable String note,
            @Nullable String href,
            @Nullable Tag tag) {
        public static Entry of(String words) {
            return new Entry(words, null, null, null);
        }
    }
}
