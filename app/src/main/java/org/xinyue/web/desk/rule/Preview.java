package org.xinyue.web.desk.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.variant.Difference;
import org.xinyue.casework.procedure.variant.Outlook;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.Explanation;

/**
 * What a version would change (预览).
 *
 * @param lines row by row against the plan
 * @param example the case that it was tried on, null when none was named
 */
public record Preview(
        String id,
        String scope,
        List<VariantEntry.Line> lines,
        @Nullable Example example) {
    public Preview {
        lines = List.copyOf(lines);
    }

    /** The open clocks of one case under both tables. */
    public record Example(String number, String version, List<Clock> clocks) {
        public Example {
            clocks = List.copyOf(clocks);
        }
    }

    /**
     * One clock.
     *
     * @param after working under the other table, null when the date was set in the case
     */
    public record Clock(
            String kind,
            String since,
            String period,
            String due,
            String otherPeriod,
            String otherDue,
            Explanation before,
            @Nullable Explanation after) {}

    static Preview of(Variant variant, @Nullable Example example) {
        return new Preview(
                variant.id(),
                variant.scope().label(),
                Difference.of(variant).stream().map(VariantEntry.Line::of).toList(),
                example);
    }

    static Clock clock(Outlook outlook, org.xinyue.calendar.WorkCalendar calendar, LocalDate today) {
        var row = outlook.row();
        return new Clock(
                row.kind().label(),
                Wording.day(row.runningSince(), today),
                row.period().label(),
                day(row.due(), today),
                outlook.period().label(),
                day(outlook.due(), today),
                Explanation.of(row.working(calendar), today),
                outlook.working() == null ? null : Explanation.of(outlook.working(), today));
    }

    private static String day(org.xinyue.calendar.DueDate due, LocalDate today) {
        return Wording.day(due.date(), today) + (due.provisional() ? "（暂定）" : "");
    }
}
