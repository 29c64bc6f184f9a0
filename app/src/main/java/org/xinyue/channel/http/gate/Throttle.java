package org.xinyue.channel.http.gate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinyue.channel.ChannelClient;

/**
 * How much is carried at once (限流): so many requests a minute of each client, and of all so many at the same time, with a short queue before them. What is
 * turned away was not begun, so nothing acknowledged is lost.
 */
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Size size;

    private record Key(UUID client, int perMinute) {}

    /** How many at the same time, how many may wait for a place, and for how long. */
    record Size(int atOnce, int queue, Duration patience) {}

    Throttle(Size size) {
        this.size = size;
        this.places = new Semaphore(size.atOnce());
    }

    /** Counts a request of this client and says in the headers what is left; false when it was one too many. */
    boolean admits(ChannelClient client, HttpServletResponse response) {
        var probe = buckets.computeIfAbsent(new Key(client.id(), client.perMinute()), Throttle::bucket)
                .tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + client.perMinute() + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"minute\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            response.setHeader("Retry-After", Long.toString(retryAfter(probe)));
        }
        return probe.isConsumed();
    }

    private static Bucket bucket(Key key) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(key.perMinute())
                        .refillGreedy(key.perMinute(), WINDOW)
                        .build())
                .build();
    }

    private static long retryAfter(ConsumptionProbe probe) {
        return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    /** Takes a place, after a short wait if need be; false when there is none. Who gets one gives it back by {@link #leave}. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > size.queue()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(size.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        places.release();
    }
}
