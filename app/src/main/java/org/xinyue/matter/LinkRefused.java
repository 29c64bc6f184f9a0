package org.xinyue.matter;

/** Two cases that are not linked, or not parted; the message is a Chinese sentence that says what to do. Nothing has changed. */
public final class LinkRefused extends RuntimeException {
    LinkRefused(String sentence) {
        super(sentence);
    }
}
