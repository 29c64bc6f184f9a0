package org.xinyue.casework.procedure.variant;

/** A variant that cannot be entered. The message is a sentence for the person who enters it. */
public final class VariantRefused extends RuntimeException {
    private final String field;

    /** @param field what is refused: the name of a component, or {@code patch.} and the number of a patch from 0 */
    public VariantRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
