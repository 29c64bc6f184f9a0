package org.xinyue.web.desk.rule;

import java.util.List;
import org.xinyue.casework.procedure.variant.Difference;
import org.xinyue.web.component.Tag;

/**
 * One version of a channel's own rules.
 *
 * @param scope whom it is about, in words
 * @param basis document, who issued it, how certain
 * @param time from which day to which
 * @param record who entered and who approved it, and why
 * @param mayDecide true when this official may approve or send back
 */
public record VariantEntry(
        String id,
        String title,
        Tag status,
        String scope,
        String basis,
        String time,
        String record,
        List<Line> lines,
        boolean mayDecide) {
    public VariantEntry {
        lines = List.copyOf(lines);
    }

    /** One thing that is otherwise. */
    public record Line(String what, String before, String after, String article) {
        static Line of(Difference difference) {
            return new Line(difference.what(), difference.before(), difference.after(), difference.article());
        }
    }
}
