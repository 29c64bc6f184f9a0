package org.xinyue.audit;

import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is no.
 *
 * @param line the first line it concerns
 * @param reason one sentence
 */
record Fault(long line, String reason) {
    /** The one that begins earlier. */
    static Fault first(@Nullable Fault known, Fault other) {
        return known == null || other.line < known.line ? other : known;
    }
}
