package org.xinyue.bench.intake;

import java.util.List;
import org.xinyue.bench.BenchRefused;

/**
 * How much and how long to measure.
 *
 * @param seconds length of one timed round
 * @param rounds timed rounds of each contender, in turn
 * @param rows of the sheet
 * @param redmine false when Redmine is left out
 */
record IntakeOptions(int seconds, int rounds, int rows, boolean redmine) {
    private static final IntakeOptions SMOKE = new IntakeOptions(1, 1, 200, false);

    static IntakeOptions parse(List<String> arguments) {
        if (arguments.equals(List.of("--smoke"))) {
            return SMOKE;
        }
        var options = new IntakeOptions(10, 3, 10_000, true);
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
            case "--seconds" -> new IntakeOptions(number(value, 999), rounds, rows, redmine);
            case "--rounds" -> new IntakeOptions(seconds, number(value, 99), rows, redmine);
            case "--rows" -> new IntakeOptions(seconds, rounds, number(value, 10_000), redmine);
            case "--peer" -> new IntakeOptions(seconds, rounds, rows, peer(value));
            default ->
                throw new BenchRefused("intake does not know \"" + option
                        + "\": it takes --smoke alone, or --seconds N, --rounds N, --rows N and --peer redmine|none.");
        };
    }

    private static boolean peer(String value) {
        return switch (value) {
            case "redmine" -> true;
            case "none" -> false;
            default -> throw new BenchRefused("--peer takes redmine or none.");
        };
    }

    private static int number(String value, int most) {
        int number = value.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new BenchRefused("\"" + value + "\" is no number between 1 and " + most + ".");
        }
        return number;
    }
}
