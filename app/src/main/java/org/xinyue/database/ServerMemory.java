package org.xinyue.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory our own server works with, by what the machine has (内存). PostgreSQL's own default is that of a machine of
 * twenty years ago: with years of cases, pages of the desk would be pushed out by every long list.
 *
 * @param machine bytes of the machine, or of the container this process is in
 */
record ServerMemory(long machine) {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST = 128;
    private static final long MOST = 1024;

    static ServerMemory here() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? new ServerMemory(system.getTotalMemorySize())
                : new ServerMemory(0);
    }

    /** What the server keeps pages in: an eighth of the machine, which also runs the platform. */
    long shared() {
        return Math.clamp(machine / 8 / MEGABYTE, LEAST, MOST);
    }

    /** What the server may believe to be in memory, its own and the machine's: half of the machine. */
    long cached() {
        return Math.max(machine / 2 / MEGABYTE, 2 * LEAST);
    }

    /** The settings for {@code pg_ctl}. */
    String options() {
        return " -c shared_buffers=" + shared() + "MB -c effective_cache_size=" + cached() + "MB";
    }
}
