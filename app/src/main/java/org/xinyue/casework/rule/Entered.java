package org.xinyue.casework.rule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.variant.Variant;

/**
 * A version of a channel's own rules as it was entered (已登记的变体).
 *
 * @param reason why it was entered, for people
 * @param decision null while a second person has not looked at it
 */
public record Entered(
        Variant variant,
        String reason,
        Entry entry,
        @Nullable Decided decision) {

    /** Who entered it, null for what the platform brought along. */
    public record Entry(@Nullable UUID personId, String by, Instant at) {}

    /** What the second person decided. */
    public record Decided(boolean approved, String by, Instant at) {}

    public boolean isApproved() {
        return decision != null && decision.approved();
    }

    public boolean isPending() {
        return decision == null;
    }
}
