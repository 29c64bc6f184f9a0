package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * What stands where a list would be: {@code component/empty.jte}.
 *
 * @param fact bold, e.g. 没有待办投诉
 * @param line what will appear here
 */
public record Empty(
        String fact,
        String line,
        @Nullable String href,
        @Nullable String link) {
    public static Empty of(String fact, String line) {
        return new Empty(fact, line, null, null);
    }
}
