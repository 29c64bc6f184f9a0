package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * One file of {@code component/files.jte}.
 *
 * @param href address of the content, null when this viewer may not open it
 * @param size e.g. 2.4 MB
 * @param note who and when, or the short SM3 digest
 * @param removal address to POST to for removing it, null when it cannot be removed
 */
public record Attachment(
        String name,
        @Nullable String href,
        String size,
        String note,
        @Nullable String removal) {}
