package org.xinyue.web.component.list;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.show.Digest;
import org.xinyue.web.component.show.Masked;

/**
 * One file of a case (证据材料): {@code component/list/exhibits.jte}.
 *
 * @param kind and size, e.g. PDF　2.4 MB
 * @param party who handed it in
 * @param when formatted time
 * @param download address of the content, null when this viewer may not open it
 * @param preview address of the drawing, null when there is none of this kind
 * @param withheld why it may not be opened, null when it may
 */
public record Exhibit(
        String name,
        String kind,
        String party,
        String when,
        Digest digest,
        @Nullable String download,
        @Nullable String preview,
        @Nullable Masked withheld) {}
