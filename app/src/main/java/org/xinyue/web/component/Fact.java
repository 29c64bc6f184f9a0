package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.show.Masked;

/**
 * One pair of a key-value list: {@code component/facts.jte}.
 *
 * @param note small second line, null when there is none
 * @param href makes the value a link, null when it is none
 * @param masked why the value is not what it could be, null when it is shown whole
 * @param quoted true when the value is somebody's own words or a name, which no language changes
 */
public record Fact(
        String key,
        String value,
        @Nullable String note,
        @Nullable String href,
        @Nullable Masked masked,
        boolean quoted) {
    public Fact(String key, String value, @Nullable String note, @Nullable String href) {
        this(key, value, note, href, null, false);
    }

    public static Fact of(String key, String value) {
        return new Fact(key, value, null, null);
    }

    /** A value that is kept from this reader. */
    public static Fact masked(String key, Masked masked, @Nullable String note) {
        return new Fact(key, masked.shown(), note, null, masked, false);
    }

    /** A pair whose value is somebody's own words or a name. */
    public static Fact quoted(String key, String value) {
        return new Fact(key, value, null, null, null, true);
    }
}
