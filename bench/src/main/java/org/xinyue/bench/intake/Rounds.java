package org.xinyue.bench.intake;

import java.util.Collections;
import java.util.List;

/** What several rounds say together. */
final class Rounds {
    private Rounds() {}

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static List<Double> spread(List<Double> values) {
        return List.of(Collections.min(values), Collections.max(values));
    }
}
