package org.xinyue.web.component;

/** Colour of a tag or notice; always beside a word. */
public enum Tone {
    BLUE,
    AMBER,
    RED,
    GREEN,
    GREY;

    /** Suffix of the CSS class. */
    public String css() {
        return switch (this) {
            case BLUE -> "blue";
            case AMBER -> "amber";
            case RED -> "red";
            case GREEN -> "green";
            case GREY -> "grey";
        };
    }
}
