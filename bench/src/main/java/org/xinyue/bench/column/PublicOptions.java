package org.xinyue.bench.column;

import java.time.Duration;
import java.util.List;
import org.xinyue.bench.BenchRefused;

/**
 * How the public pages are measured.
 *
 * @param users at the same time, 1 to 500
 * @param think from an answer to the next question; zero asks as fast as answers come
 * @param time of one round
 * @param rounds of both in turn
 */
record PublicOptions(int users, Duration think, Duration time, int rounds) {
    static PublicOptions parse(List<String> arguments) {
        var options = new PublicOptions(50, Duration.ofSeconds(1), Duration.ofSeconds(8), 3);
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new BenchRefused("The option " + arguments.get(at) + " needs a value.");
            }
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private PublicOptions with(String option, String value) {
        return switch (option) {
            case "--users" -> new PublicOptions(number(value, 1, 500), think, time, rounds);
            case "--think-ms" -> new PublicOptions(users, Duration.ofMillis(number(value, 0, 60_000)), time, rounds);
            case "--seconds" -> new PublicOptions(users, think, Duration.ofSeconds(number(value, 1, 999)), rounds);
            case "--rounds" -> new PublicOptions(users, think, time, number(value, 1, 99));
            default ->
                throw new BenchRefused("public does not know \"" + option
                        + "\": it takes --users N, --think-ms N, --seconds N and --rounds N.");
        };
    }

    private static int number(String value, int least, int most) {
        int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new BenchRefused("\"" + value + "\" is no number between " + least + " and " + most + ".");
        }
        return number;
    }
}
