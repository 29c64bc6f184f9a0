package org.xinyue.web.component.show;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place on the way here (所在位置): {@code component/show/crumbs.jte}.
 *
 * @param href null for the page itself
 */
public record Crumb(String label, @Nullable String href) {
    /** From one page above to this one. */
    public static List<Crumb> trail(String above, String href, String here) {
        return List.of(new Crumb(above, href), new Crumb(here, null));
    }
}
