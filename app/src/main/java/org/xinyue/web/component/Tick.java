package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * A box to tick: {@code component/input/tick.jte}.
 *
 * @param value what is sent when ticked
 * @param note a small explanation below the label, null when the label says enough
 */
public record Tick(
        String name,
        String label,
        String value,
        boolean ticked,
        @Nullable String note,
        @Nullable String error) {

    /** Id of the error for aria-describedby, null when there is none. */
    public @Nullable String describedBy() {
        return Described.by(name, null, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
