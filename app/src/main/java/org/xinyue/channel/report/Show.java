package org.xinyue.channel.report;

/** Which notices a list shows. */
public enum Show {
    /** Not signed for, the earliest date first. */
    WAITING,
    /** Of those, the ones whose date has passed. */
    OVERDUE,
    /** Signed for, or no longer to be, the latest first. */
    SIGNED
}
