package org.xinyue.bench.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xinyue.bench.BenchRefused;

/**
 * How much and how long to measure.
 *
 * @param seconds length of one timed round
 * @param rounds timed rounds of each contender, in turn
 * @param rows of the sheet
 * @param redmine false when Redmine is left out
 * @param parts what is measured
 */
record IntakeOptions(int seconds, int rounds, int rows, boolean redmine, Set<Part> parts) {
    private static final IntakeOptions SMOKE = new IntakeOptions(1, 1, 200, false, Part.ALL);

    /** What can be measured by itself. */
    enum Part {
        HTTP,
        SHEETS,
        BURST;

        static final Set<Part> ALL = Set.of(values());
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    static IntakeOptions parse(List<String> arguments) {
        if (arguments.equals(List.of("--smoke"))) {
            return SMOKE;
        }
        var options = new IntakeOptions(10, 3, 10_000, true, Part.ALL);
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new BenchRefused("The option " + arguments.get(at) + " needs a value.");
            }
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private IntakeOptions with(String option, String value) {
        return switch (option) {
            case "--seconds" -> new IntakeOptions(number(value, 999), rounds, rows, redmine, parts);
            case "--rounds" -> new IntakeOptions(seconds, number(value, 99), rows, redmine, parts);
            case "--rows" -> new IntakeOptions(seconds, rounds, number(value, 10_000), redmine, parts);
            case "--peer" -> new IntakeOptions(seconds, rounds, rows, peer(value), parts);
            case "--part" -> new IntakeOptions(seconds, rounds, rows, redmine, part(value));
            default ->
                throw new BenchRefused(
                        "intake does not know \"" + option
                                + "\": it takes --smoke alone, or --seconds N, --rounds N, --rows N, --peer redmine|none and --part http|sheets|burst.");
        };
    }

    private static boolean peer(String value) {
        return switch (value) {
            case "redmine" -> true;
            case "none" -> false;
            default -> throw new BenchRefused("--peer takes redmine or none.");
        };
    }

    private static Set<Part> part(String value) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new BenchRefused("--part takes http, sheets or burst."));
    }

    private static int number(String value, int most) {
        int number = value.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new BenchRefused("\"" + value + "\" is no number between 1 and " + most + ".");
        }
        return number;
    }
}
