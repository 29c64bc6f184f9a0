package org.xinyue.casework.procedure;

/** An act that the procedure does not allow now or from this party. The message is a sentence for the person: what to do next. */
public final class ActRefused extends RuntimeException {
    /** Why, for those who must answer differently to each. */
    public enum Cause {
        /** The stage does not have this act. */
        STAGE,
        /** The stage has it, for another party. */
        PARTY,
        /** A requirement is not met yet, or no longer. */
        REQUIREMENT
    }

    private final Cause why;

    public ActRefused(Cause why, String message) {
        super(message);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
