package org.xinyue.web.desk.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * How people sign in (登录安全).
 *
 * @param rules every role, and whether it asks for a second factor
 * @param unusual sign-ins with something unusual, newest first; null when there are none
 */
public record SafetyPage(
        String title,
        List<Rule> rules,
        String limits,
        @Nullable Grid unusual) implements Page {
    public SafetyPage {
        rules = List.copyOf(rules);
    }

    /** One role. */
    public record Rule(String role, String label, boolean asked) {}
}
