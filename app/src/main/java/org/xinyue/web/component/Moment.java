package org.xinyue.web.component;

import java.util.List;

/**
 * One entry of {@code component/timeline.jte}, newest first.
 *
 * @param when formatted time
 * @param who who did it, as this viewer may know it
 * @param passages what was decided, in a grey box; empty when the act says it all
 * @param waiting true for the open entry at the top (a ring instead of a dot)
 */
public record Moment(String what, String when, String who, List<Passage> passages, boolean waiting) {
    public Moment {
        passages = List.copyOf(passages);
    }
}
