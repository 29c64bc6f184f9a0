package org.xinyue.repair;

/** What cannot be done with a request; the message is a Chinese sentence that says what to do. Nothing has changed. */
public final class RequestRefused extends RuntimeException {
    public RequestRefused(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
