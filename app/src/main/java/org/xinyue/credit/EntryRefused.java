package org.xinyue.credit;

/** What cannot be done with a credit file; the message is a Chinese sentence that says what to do. Nothing has changed. */
public final class EntryRefused extends RuntimeException {
    public EntryRefused(String sentence) {
        super(sentence);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
