package org.xinyue.access;

/** A change to people, offices or passwords is not made; the message is the sentence for the person who asked. */
public final class AccessRefused extends RuntimeException {
    public AccessRefused(String sentence) {
        super(sentence);
    }
}
