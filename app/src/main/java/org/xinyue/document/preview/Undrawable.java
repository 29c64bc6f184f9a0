package org.xinyue.document.preview;

/** Stops a drawing inside the worker. */
final class Undrawable extends Exception {
    private final Outcome outcome;

    Undrawable(Outcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
