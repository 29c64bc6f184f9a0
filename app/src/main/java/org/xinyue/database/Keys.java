package org.xinyue.database;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys of rows: UUID version 7 (RFC 9562), made by the application because PostgreSQL before 18 cannot.
 *
 * <p>The wall clock is read directly: a key says when the row was written, whatever date a simulation pretends.
 */
public final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** Milliseconds since 1970 in the upper 48 bits and a counter in the lower 12: strictly growing. */
    private static final AtomicLong LAST = new AtomicLong();

    private Keys() {}

    /** A new key, greater than every key this process made before; 62 of its bits are unpredictable. */
    public static UUID next() {
        long earliest = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, earliest));
        long upper = (tick >>> COUNTER_BITS) << 16 | 0x7000L | (tick & 0xFFFL);
        long lower = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(upper, lower);
    }
}
