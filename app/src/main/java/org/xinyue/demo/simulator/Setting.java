package org.xinyue.demo.simulator;

import java.util.List;
import java.util.function.IntFunction;

/**
 * What a system's made-up complaints are made of.
 *
 * @param series stands in its numbers, so that two of the same system never use the same; "" for none
 * @param respondents full names of bodies, each unmistakable; the first is complained about most
 * @param creditCodes the code of the made-up firm with this number, 0 to 9999
 * @param moves how many things it sends in all; afterwards it only asks for answers
 */
public record Setting(String series, List<String> respondents, IntFunction<String> creditCodes, int moves) {
    public Setting {
        respondents = List.copyOf(respondents);
    }
}
