package org.xinyue.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a dossier (材料).
 *
 * @param name as the sender called it; may name the complainant, so who may not know that is shown {@link #neutralName}
 * @param mediaType by content, not by extension
 * @param bytes length of the plain content
 * @param sm3 SM3 digest of the plain content, 64 hex digits
 * @param submittedBy code of the party that handed it in
 */
public record StoredDocument(
        UUID id,
        UUID dossierId,
        String name,
        String mediaType,
        long bytes,
        String sm3,
        Instant storedAt,
        String submittedBy) {

    /** A name that says nothing, e.g. 材料3.pdf: for everybody from whom the complainant is hidden. */
    public String neutralName(int number) {
        return "材料" + number + name.substring(name.lastIndexOf('.'));
    }

    /** Without the name: log lines must not carry it. */
    @Override
    public String toString() {
        return "StoredDocument[" + id + ", " + mediaType + ", " + bytes + " bytes]";
    }
}
