package org.xinyue.web.column.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Page;

/**
 * Confirmed breaches in their time of publicity.
 *
 * @param narrowed true when a name was looked for
 * @param next address of the next page, null on the last
 */
public record PublicityPage(
        Field words,
        boolean narrowed,
        List<Line> lines,
        @Nullable String next) implements Page {
    public PublicityPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String title() {
        return "政府违约失信信息公示";
    }

    /**
     * One confirmed breach.
     *
     * @param until last day of its publicity
     */
    public record Line(
            String body, String ground, String severity, String confirmedOn, String until, boolean objected) {}
}
