package org.xinyue.bench.site;

import java.lang.management.ManagementFactory;
import org.xinyue.bench.JsonLine;

/** What else the machine had to do: figures from a busy one are provisional. */
public final class Machine {
    private Machine() {}

    /** Adds processors and the load average of the last minute. */
    public static JsonLine note(JsonLine line) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return line.with("processors", system.getAvailableProcessors())
                .with("load_average", system.getSystemLoadAverage());
    }
}
