package org.xinyue.web.desk.list;

import java.util.List;
import org.xinyue.web.component.Tone;

/**
 * Rows of one bucket under their heading.
 *
 * @param tone colour of the dot
 * @param note what to do about this group, "" when nothing special
 */
public record DeskGroup(String label, Tone tone, String count, String note, List<DeskRow> rows) {
    public DeskGroup {
        rows = List.copyOf(rows);
    }
}
