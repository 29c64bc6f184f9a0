package org.xinyue.web.desk.list;

import java.util.List;

/**
 * Rows of one bucket under their heading.
 *
 * @param css colour of the dot
 * @param note what to do about this group, "" when nothing special
 */
public record DeskGroup(String label, String css, String count, String note, List<DeskRow> rows) {
    public DeskGroup {
        rows = List.copyOf(rows);
    }
}
