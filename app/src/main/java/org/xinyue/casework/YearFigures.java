package org.xinyue.casework;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What everybody may know of the complaints of the last twelve months in the whole region (公开数据).
 *
 * @param at when they were counted
 * @param received lodged at any door within the year
 * @param ended of these, answered, refused, merged, withdrawn, forwarded or closed
 * @param putRight of these, found true and certified as put right
 * @param confirmed of these, confirmed as a breach of faith
 * @param transfers duties to transfer that were done within the year, and how many of them in time (A3.TRANSFER)
 * @param verifications duties to verify that were done within the year, and how many of them in time (A3.VERIFY)
 */
public record YearFigures(
        Instant at, int received, int ended, int putRight, int confirmed, Share transfers, Share verifications) {
    /**
     * A part of a whole.
     *
     * @param part 0 to {@code whole}
     */
    public record Share(int part, int whole) {
        /** A share of fewer says nothing and may name somebody. */
        public static final int FEWEST = 10;

        /** 0 to 100, rounded down so that nothing looks complete that is not; empty when the whole is too small. */
        public OptionalInt percent() {
            return whole < FEWEST ? OptionalInt.empty() : OptionalInt.of((int) (100L * part / whole));
        }
    }

    /** Below this a count could be recognised as somebody's case by who knows the place. */
    public static final int FEWEST = 5;

    /** True when the count may be told: none, or enough to hide in. */
    public static boolean isPublic(int count) {
        return count == 0 || count >= FEWEST;
    }
}
