package org.xinyue.web.desk.trace;

import java.util.List;

/**
 * Who looked at a case, newest first (查阅记录).
 *
 * @param readings how many there were in all
 */
public record Trace(long readings, List<Reading> latest) {
    public Trace {
        latest = List.copyOf(latest);
    }

    /**
     * One reading.
     *
     * @param what e.g. 查阅案件, 下载材料
     */
    public record Reading(String when, String who, String what) {}
}
