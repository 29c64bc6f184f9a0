package org.xinyue.channel.drop;

/** A file in a drop folder that is not taken; the sentence is written beside it. */
final class DropRefused extends RuntimeException {
    DropRefused(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
