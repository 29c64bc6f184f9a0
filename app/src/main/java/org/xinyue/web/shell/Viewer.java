package org.xinyue.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as the top bar shows it.
 *
 * @param initial first character of the name
 * @param posts roles held, joined by 、
 * @param unread messages on the desks of this person that nobody has read
 * @param ends moment at which the session ends if nothing more is asked for, in ISO form; null when it does not
 */
public record Viewer(
        String name,
        String initial,
        String posts,
        int unread,
        @Nullable String ends) {}
