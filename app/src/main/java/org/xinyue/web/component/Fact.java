package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * One pair of a key-value list: {@code component/facts.jte}.
 *
 * @param note small second line, null when there is none
 * @param href makes the value a link, null when it is none
 */
public record Fact(
        String key,
        String value,
        @Nullable String note,
        @Nullable String href) {
    public static Fact of(String key, String value) {
        return new Fact(key, value, null, null);
    }
}
