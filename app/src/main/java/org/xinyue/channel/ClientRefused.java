package org.xinyue.channel;

/** A system that cannot be registered or changed as asked. The message says what to do. */
public final class ClientRefused extends RuntimeException {
    private final String field;

    public ClientRefused(String field, String sentence) {
        super(sentence);
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
