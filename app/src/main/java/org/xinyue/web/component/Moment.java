package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code component/timeline.jte}, newest first.
 *
 * @param when formatted time
 * @param who who did it, as this viewer may know it
 * @param quote words quoted in a grey box, null when there are none
 * @param waiting true for the open entry at the top (a ring instead of a dot)
 */
public record Moment(
        String what, String when, String who, @Nullable String quote, boolean waiting) {}
