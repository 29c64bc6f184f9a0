package org.xinyue.channel.sheet;

import java.util.List;

/** A file that cannot be read as a sheet at all: every reason as a sentence that says what to do. No row was looked at. */
public final class SheetRefused extends RuntimeException {
    private final transient List<String> sentences;

    public SheetRefused(List<String> sentences) {
        super(String.join("；", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public SheetRefused(String sentence) {
        this(List.of(sentence));
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
