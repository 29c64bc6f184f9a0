package org.xinyue.web.desk.export;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list to export (清单).
 *
 * @param name of sheet and file, e.g. 收件箱; holds nothing of what is in the list
 * @param scope what narrows it, for the audit trail; "" for the whole list
 */
record Listing(String name, String scope, List<Column> columns, Rows rows) {
    Listing {
        columns = List.copyOf(columns);
    }

    /** One column: its head and its width in characters. */
    record Column(String head, int width) {}

    /** What is in the list, read a page at a time: a long list is never in memory as a whole. */
    interface Rows {
        /** How many there are; nobody counts further than {@code most}. */
        int count(int most);

        /** Hands every page over, in order. */
        void each(Consumer<List<List<Cell>>> page);

        /** Of a list that is short by nature. */
        static Rows of(List<List<Cell>> rows) {
            return new Rows() {
                @Override
                public int count(int most) {
                    return Math.min(rows.size(), most);
                }

                @Override
                public void each(Consumer<List<List<Cell>>> page) {
                    page.accept(rows);
                }
            };
        }
    }
}
