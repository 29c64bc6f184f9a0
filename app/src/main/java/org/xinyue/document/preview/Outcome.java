package org.xinyue.document.preview;

/** How a drawing ended. */
public enum Outcome {
    DRAWN,
    DAMAGED,
    LOCKED,
    TOO_LARGE,
    NO_SUCH_PAGE,
    /** No place was free within the time; the worker never says so. */
    BUSY,
    /** The worker ended by itself without an answer; it never says so. */
    FAILED
}
