package org.xinyue.architecture.violators;

import java.util.Date;

/** A name that says nothing, and a type that java.time replaced. */
public final class DateOfOldUtil {
    private DateOfOldUtil() {}

    static Date epoch() {
        return new Date(0);
    }
}
