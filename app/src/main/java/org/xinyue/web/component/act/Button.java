package org.xinyue.web.component.act;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done (按钮): {@code component/act/button.jte}. A link when it has an address, a button of the form around it otherwise, and grey
 * with its reason when something stands against it. One primary a view.
 *
 * @param href where it leads, null for a button that sends the form
 * @param obstacle why it cannot be done just now, null when nothing stands against it
 */
public record Button(
        String label,
        @Nullable String href,
        Kind kind,
        @Nullable String obstacle) {
    /** How much weight it has. */
    public enum Kind {
        PRIMARY,
        PLAIN,
        DANGER,
        SMALL;

        /** Its CSS class. */
        public String css() {
            return switch (this) {
                case PRIMARY -> "button primary";
                case PLAIN -> "button";
                case DANGER -> "button danger";
                case SMALL -> "button small";
            };
        }
    }

    /** A link of no special weight. */
    public static Button link(String label, String href) {
        return new Button(label, href, Kind.PLAIN, null);
    }

    /** The one thing to do here. */
    public static Button primary(String label, String href) {
        return new Button(label, href, Kind.PRIMARY, null);
    }
}
