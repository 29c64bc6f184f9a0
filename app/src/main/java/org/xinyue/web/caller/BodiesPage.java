package org.xinyue.web.caller;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.shell.Page;

/**
 * A piece of the page of a call: the bodies that a few typed characters find.
 *
 * @param found null when there are none
 */
public record BodiesPage(@Nullable Choices found) implements Page {
    @Override
    public String title() {
        return "查找被投诉机关";
    }
}
