package org.xinyue.bench.audit;

import java.util.List;
import org.xinyue.bench.BenchRefused;

/**
 * How much to measure.
 *
 * @param rows lines of the trail that is verified
 * @param cases cases driven to their end in one timed round, ten acts each
 * @param rounds timed rounds
 */
record AuditOptions(int rows, int cases, int rounds) {
    static AuditOptions parse(List<String> arguments) {
        var options = new AuditOptions(2_000_000, 60, 3);
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new BenchRefused("The option " + arguments.get(at) + " needs a value.");
            }
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private AuditOptions with(String option, String value) {
        return switch (option) {
            case "--rows" -> new AuditOptions(number(value), cases, rounds);
            case "--cases" -> new AuditOptions(rows, number(value), rounds);
            case "--rounds" -> new AuditOptions(rows, cases, number(value));
            default ->
                throw new BenchRefused(
                        "audit does not know \"" + option + "\": it takes --rows N, --cases N and --rounds N.");
        };
    }

    private static int number(String value) {
        if (!value.matches("[1-9][0-9]{0,7}")) {
            throw new BenchRefused("\"" + value + "\" is no number between 1 and 99999999.");
        }
        return Integer.parseInt(value);
    }
}
