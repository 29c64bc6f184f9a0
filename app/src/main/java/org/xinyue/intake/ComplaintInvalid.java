package org.xinyue.intake;

/** A complaint that contradicts itself or the rules. The message tells the person what to do next. */
public final class ComplaintInvalid extends IllegalArgumentException {
    private final String field;

    public ComplaintInvalid(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the form field it is about. */
    public String field() {
        return field;
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
