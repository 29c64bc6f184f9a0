package org.xinyue.client;

import org.xinyue.client.wire.Json;

/**
 * Evidence that the platform has (材料).
 *
 * @param mediaType what it is by its content
 * @param sm3 its digest, 64 hex digits
 */
public record Attachment(String id, String mediaType, long bytes, String sm3) {
    static Attachment of(Json json) {
        return new Attachment(json.text("id"), json.text("mediaType"), json.number("bytes"), json.text("sm3"));
    }
}
