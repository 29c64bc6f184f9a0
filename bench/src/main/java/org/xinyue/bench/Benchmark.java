package org.xinyue.bench;

import java.io.PrintStream;
import java.util.List;

/** One benchmark, called by its name on the command line. */
@FunctionalInterface
public interface Benchmark {
    /**
     * Measures and prints figures, one {@link JsonLine} each.
     *
     * @param arguments the options after the name
     * @param figures where the JSON lines go; anything for a person goes to standard error
     * @throws BenchRefused when there is nothing honest to report
     * @throws Exception when a contender fails
     */
    void run(List<String> arguments, PrintStream figures) throws Exception;
}
