package org.xinyue.web.desk.column;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.list.Table;

/**
 * The heading of one column.
 *
 * @param href address of the same list sorted by this column, the other way round when it is; null when it cannot sort
 * @param sort "ascending" or "descending" when the list is sorted by it, null otherwise: the value of aria-sort
 */
public record ColumnHead(
        ListColumn column, @Nullable String href, @Nullable String sort) {
    /** Of a column that cannot sort. */
    public static ColumnHead plain(ListColumn column) {
        return new ColumnHead(column, null, null);
    }

    /** Of the column that the list is sorted by. */
    public static ColumnHead sorted(ListColumn column, String href, boolean descending) {
        return new ColumnHead(column, href, descending ? "descending" : "ascending");
    }

    /** As the table shows it. */
    public Table.Column heading() {
        return heading(column.head());
    }

    /** The same under another name. */
    public Table.Column heading(String label) {
        return new Table.Column(label, column.css().isEmpty() ? null : column.css(), href, sort, false);
    }
}
