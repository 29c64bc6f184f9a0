package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * Foot of a keyset-paged list: {@code component/pager.jte}.
 *
 * @param summary e.g. 共 27 件
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Pager(
        String summary, @Nullable String previous, @Nullable String next) {}
