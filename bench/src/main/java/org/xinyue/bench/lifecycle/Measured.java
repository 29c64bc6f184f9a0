package org.xinyue.bench.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that was measured of one contender. */
final class Measured {
    private final String name;
    private final Map<Integer, List<Double>> rates = new TreeMap<>();
    private final Footprint footprint;

    Measured(String name, Footprint footprint) {
        this.name = name;
        this.footprint = footprint;
    }

    String name() {
        return name;
    }

    Footprint footprint() {
        return footprint;
    }

    void add(int threads, double casesPerSecond) {
        rates.computeIfAbsent(threads, width -> new ArrayList<>()).add(casesPerSecond);
    }

    /** Cases per second of each round, slowest first. */
    List<Double> rates(int threads) {
        return rates.getOrDefault(threads, List.of()).stream().sorted().toList();
    }

    double median(int threads) {
        List<Double> sorted = rates(threads);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Slowest and fastest round. */
    List<Double> spread(int threads) {
        List<Double> sorted = rates(threads);
        return List.of(Collections.min(sorted), Collections.max(sorted));
    }
}
