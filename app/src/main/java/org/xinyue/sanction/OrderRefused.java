package org.xinyue.sanction;

/** What cannot be done with an order; the message is a Chinese sentence that says what to do. Nothing has changed. */
public final class OrderRefused extends RuntimeException {
    public OrderRefused(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
