package org.xinyue.bench.inbox;

import java.util.Arrays;
import java.util.List;
import org.xinyue.bench.BenchRefused;

/**
 * How much and how long to measure.
 *
 * @param cases sizes of the archive, the smallest first; each is measured, the last beside the first
 * @param seconds length of one timed round of one page
 * @param rounds timed rounds of each page at each size
 * @param peer whether the desk and the case page are measured beside Redmine's with as many issues as the smallest archive
 */
record InboxOptions(List<Integer> cases, int seconds, int rounds, Peer peer) {
    /** Whether Redmine is measured as well. */
    enum Peer {
        /** When it is installed or can be. */
        IF_POSSIBLE,
        /** Or nothing at all is. */
        REDMINE,
        NONE
    }

    /** Below it the demonstration's cases and the one full desk would be most of the archive. */
    private static final int FEWEST = 2_000;

    private static final int MOST = 5_000_000;

    static InboxOptions parse(List<String> arguments) {
        var options = new InboxOptions(List.of(10_000, 1_000_000), 3, 3, Peer.IF_POSSIBLE);
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new BenchRefused("The option " + arguments.get(at) + " needs a value.");
            }
            options = options.with(arguments.get(at), arguments.get(at + 1));
        }
        return options;
    }

    private InboxOptions with(String option, String value) {
        return switch (option) {
            case "--cases" -> new InboxOptions(sizes(value), seconds, rounds, peer);
            case "--seconds" -> new InboxOptions(cases, number(value, 1, 999), rounds, peer);
            case "--rounds" -> new InboxOptions(cases, seconds, number(value, 1, 99), peer);
            case "--peer" -> new InboxOptions(cases, seconds, rounds, peer(value));
            default ->
                throw new BenchRefused("inbox does not know \"" + option
                        + "\": it takes --cases N,N, --seconds N, --rounds N and --peer redmine|none.");
        };
    }

    private static Peer peer(String value) {
        return switch (value) {
            case "redmine" -> Peer.REDMINE;
            case "none" -> Peer.NONE;
            default -> throw new BenchRefused("--peer takes redmine or none.");
        };
    }

    private static List<Integer> sizes(String value) {
        List<Integer> sizes = Arrays.stream(value.split(",", -1))
                .map(size -> number(size, FEWEST, MOST))
                .toList();
        if (!sizes.equals(sizes.stream().sorted().distinct().toList())) {
            throw new BenchRefused("--cases needs growing numbers, for example --cases 10000,1000000.");
        }
        return sizes;
    }

    private static int number(String value, int least, int most) {
        int number = value.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(value) : 0;
        if (number < least || number > most) {
            throw new BenchRefused("\"" + value + "\" is no number between " + least + " and " + most + ".");
        }
        return number;
    }
}
