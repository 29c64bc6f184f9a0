package org.xinyue.bench.site;

import java.util.ArrayList;
import java.util.List;

/**
 * How long answers took.
 *
 * @param nanoseconds of each answer, shortest first
 * @param seconds over which they were asked for
 */
public record Latencies(List<Long> nanoseconds, double seconds) {
    public Latencies {
        nanoseconds = nanoseconds.stream().sorted().toList();
    }

    /** Both together, as if asked one after the other. */
    public Latencies and(Latencies more) {
        var all = new ArrayList<>(nanoseconds);
        all.addAll(more.nanoseconds);
        return new Latencies(all, seconds + more.seconds);
    }

    /** Milliseconds within which this share of the answers had come, for example 0.95. */
    public double milliseconds(double share) {
        int last = nanoseconds.size() - 1;
        return nanoseconds.get(Math.min(last, (int) Math.ceil(share * nanoseconds.size()) - 1)) / 1e6;
    }

    public int count() {
        return nanoseconds.size();
    }

    public double perSecond() {
        return count() / seconds;
    }
}
