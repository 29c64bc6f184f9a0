package org.xinyue.web.desk.list;

import org.jspecify.annotations.Nullable;

/**
 * One bucket of the inbox as a card that is a link.
 *
 * @param css colour of dot and figure: red, amber, blue, grey
 * @param current "page" for the one shown, null for the others: the value of aria-current
 */
public record BucketCard(
        String label,
        int count,
        String href,
        String css,
        @Nullable String current) {}
