package org.xinyue.web.desk.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.shell.Page;

/**
 * Accounts that should be looked at (账号核查).
 *
 * @param refusal why the last decision was not taken, null when it was
 * @param empty null when there are lines
 */
public record ReviewPage(
        String title,
        List<Line> lines,
        @Nullable String refusal,
        @Nullable Empty empty) implements Page {
    public ReviewPage {
        lines = List.copyOf(lines);
    }

    /** One account and why it comes up. */
    public record Line(
            String person, String href, String name, String login, String ground, String words, String detail) {}
}
