package org.xinyue.web.component.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a table (表格): {@code component/list/table.jte}, which is handed the rows. A wide one scrolls by itself; on a phone each row becomes a card.
 *
 * @param label what the table holds, for a screen reader
 * @param walked true for a list that the keys walk through
 * @param picked true when rows can be ticked
 */
public record Table(String label, List<Column> columns, boolean walked, boolean picked) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Of columns that are words alone. */
    public static Table of(String label, String... columns) {
        return new Table(label, Arrays.stream(columns).map(Column::of).toList(), false, false);
    }

    /** The same with one more column, in which something can be done; its heading is only spoken. */
    public Table acting(String spoken) {
        return new Table(
                label,
                Stream.concat(columns.stream(), Stream.of(new Column(spoken, null, null, null, true)))
                        .toList(),
                walked,
                picked);
    }

    /** The same as a list that the keys walk through. */
    public Table asWalked() {
        return new Table(label, columns, true, picked);
    }

    /** Its classes. */
    public String css() {
        return walked ? "cards desk-table" : "cards";
    }

    /** How many cells a row has. */
    public int span() {
        return columns.size() + (picked ? 1 : 0);
    }

    /**
     * One column.
     *
     * @param css classes of its heading, null for none
     * @param href address of the same table sorted by this column, the other way round when it is; null when it cannot sort
     * @param sort "ascending" or "descending" when the table is sorted by it, null otherwise: the value of aria-sort
     * @param spoken true when the heading is for a screen reader alone
     */
    public record Column(
            String label,
            @Nullable String css,
            @Nullable String href,
            @Nullable String sort,
            boolean spoken) {
        public static Column of(String label) {
            return new Column(label, null, null, null, false);
        }

        /** Of figures. */
        public static Column number(String label) {
            return new Column(label, "number", null, null, false);
        }
    }
}
