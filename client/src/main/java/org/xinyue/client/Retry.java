package org.xinyue.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often and how patiently it is tried again. Everything the contract offers may be repeated: a complaint goes by its number and content, a supplement
 * by its number, a file by its digest.
 *
 * @param attempts at most so many, the first included; 1 for none again
 * @param first longest wait after the first attempt; it doubles with each
 * @param most longest wait between two attempts; a longer one that the platform asks for ends them, so that no caller hangs
 */
public record Retry(int attempts, Duration first, Duration most) {
    /** Five attempts within about ten seconds. */
    public static final Retry USUAL = new Retry(5, Duration.ofMillis(500), Duration.ofSeconds(30));

    /** None again. */
    public static final Retry NONE = new Retry(1, Duration.ofMillis(1), Duration.ofMillis(1));

    private static final int LARGEST_SHIFT = 20;

    public Retry {
        if (attempts < 1 || first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("at least one attempt, and a wait that grows");
        }
    }

    /** True when another attempt after this one makes sense; {@code asked} is what the platform asked to wait, null for nothing. */
    boolean goesOn(int attempt, @Nullable Duration asked) {
        return attempt < attempts && (asked == null || asked.compareTo(most) <= 0);
    }

    /** How long to wait after this attempt: not before it was asked for, and not all callers at the same moment. */
    Duration wait(int attempt, @Nullable Duration asked) {
        long longest = Math.min(most.toMillis(), first.toMillis() << Math.min(attempt - 1, LARGEST_SHIFT));
        long chance = longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
        return asked == null ? Duration.ofMillis(chance) : asked.plusMillis(chance / 4);
    }
}
