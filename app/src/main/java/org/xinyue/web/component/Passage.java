package org.xinyue.web.component;

/**
 * A line of what was decided, as {@code component/passages.jte} prints it.
 *
 * @param quoted true for somebody's own words, which no language changes
 */
public record Passage(String text, boolean quoted) {
    /** A finished sentence of ours. */
    public static Passage ours(String sentence) {
        return new Passage(sentence, false);
    }

    /** Somebody's own words. */
    public static Passage quoted(String words) {
        return new Passage(words, true);
    }
}
