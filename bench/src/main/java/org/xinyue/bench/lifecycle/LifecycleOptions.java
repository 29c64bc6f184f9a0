package org.xinyue.bench.lifecycle;

import java.util.Arrays;
import java.util.List;
import org.xinyue.bench.BenchRefused;

/**
 * How long and how wide to measure.
 *
 * @param seconds length of one timed round
 * @param rounds timed rounds of each contender at each width
 * @param warmUp seconds each contender runs unmeasured at each width
 * @param threads the widths
 */
record LifecycleOptions(int seconds, int rounds, int warmUp, List<Integer> threads) {
    static LifecycleOptions parse(List<String> arguments) {
        var options = new LifecycleOptions(10, 3, 20, List.of(1, 8));
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new BenchRefused("The option " + arguments.get(at) + " needs a value.");
            }
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private LifecycleOptions with(String option, String value) {
        return switch (option) {
            case "--seconds" -> new LifecycleOptions(number(value), rounds, warmUp, threads);
            case "--rounds" -> new LifecycleOptions(seconds, number(value), warmUp, threads);
            case "--warm-up" -> new LifecycleOptions(seconds, rounds, number(value), threads);
            case "--threads" ->
                new LifecycleOptions(
                        seconds,
                        rounds,
                        warmUp,
                        Arrays.stream(value.split(",", -1))
                                .map(LifecycleOptions::number)
                                .toList());
            default ->
                throw new BenchRefused("lifecycle does not know \"" + option
                        + "\": it takes --seconds N, --rounds N, --warm-up N and --threads N,N.");
        };
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new BenchRefused("\"" + value + "\" is no number between 1 and 9999.");
        }
        return Integer.parseInt(value);
    }
}
