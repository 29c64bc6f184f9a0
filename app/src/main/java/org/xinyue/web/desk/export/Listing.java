package org.xinyue.web.desk.export;

import java.util.List;

/**
 * A list to export (清单).
 *
 * @param name of sheet and file, e.g. 收件箱; holds nothing of what is in the list
 * @param scope what narrows it, for the audit trail; "" for the whole list
 */
record Listing(String name, String scope, List<Column> columns, List<List<Cell>> rows) {
    Listing {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One column: its head and its width in characters. */
    record Column(String head, int width) {}
}
