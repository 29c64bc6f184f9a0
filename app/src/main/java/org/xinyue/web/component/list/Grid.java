package org.xinyue.web.component.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Tag;

/**
 * A table whose cells are words, links and tags and nothing to fill in (清单表): {@code component/list/grid.jte}, in the frame of {@link Table}.
 *
 * @param label what the table holds, for a screen reader
 */
public record Grid(String label, List<Table.Column> columns, List<Row> rows) {
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Its frame. */
    public Table frame() {
        return new Table(label, columns, false, false);
    }

    /**
     * One row.
     *
     * @param id what the row is about, for whoever looks for it
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
