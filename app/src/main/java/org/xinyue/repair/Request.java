package org.xinyue.repair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a body asks about an entry of its own (修复申请、异议申请).
 *
 * @param number e.g. XF2026-000003
 * @param seenVersion the version of the entry it is about
 * @param steps what was done, the oldest first; never empty
 */
public record Request(UUID id, String number, RequestKind kind, UUID entryId, int seenVersion, List<Step> steps) {
    public Request {
        steps = List.copyOf(steps);
    }

    /** One thing that was done; {@code version} is 1 for the application, then counts. */
    public record Step(int version, RequestAct act, Instant at, String by, String text) {}

    /** Counts the steps; sent back with the next one. */
    public int version() {
        return steps.getLast().version();
    }

    /** Where it stands. */
    public RequestStage stage() {
        return RequestStage.after(steps.getLast().act());
    }
}
