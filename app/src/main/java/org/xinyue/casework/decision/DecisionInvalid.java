package org.xinyue.casework.decision;

/** A decision that makes no sense as typed. The message is for the person: what to do next. */
public final class DecisionInvalid extends IllegalArgumentException {
    private final String field;

    public DecisionInvalid(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The record component it is about, to place the message at the right field. */
    public String field() {
        return field;
    }
}
