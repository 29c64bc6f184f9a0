package org.xinyue.errand;

/** An errand that is not taken on, or that found it cannot go on; the message is a sentence for the person. */
public final class ErrandRefused extends RuntimeException {
    public ErrandRefused(String sentence) {
        super(sentence);
    }
}
