package org.xinyue.access.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of a person (会话).
 *
 * @param begunAt when the person came in
 * @param seenAt last request, to the minute
 * @param device kind of browser and system
 * @param marks what was unusual
 * @param endedAt null while nothing ended it; it may have run out all the same
 */
public record OfficeSession(
        UUID id,
        UUID personId,
        Instant begunAt,
        Instant seenAt,
        String address,
        String device,
        Set<Mark> marks,
        @Nullable Instant endedAt) {
    public OfficeSession {
        marks = Set.copyOf(marks);
    }
}
