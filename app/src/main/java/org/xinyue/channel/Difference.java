package org.xinyue.channel;

/**
 * One item that a later submission says differently.
 *
 * @param before what is kept, masked where it could tell who complains or is long; "" when it was not sent
 * @param now what was sent this time
 */
public record Difference(Item item, String before, String now) {
    private static final int SHOWN = 20;

    static Difference of(Item item, String before, String now) {
        return new Difference(item, masked(item, before), now);
    }

    private static String masked(Item item, String text) {
        int length = text.codePointCount(0, text.length());
        if (item.isPersonal() && length > 0) {
            return length < 3
                    ? "*".repeat(length)
                    : first(text, 1)
                            + "*".repeat(Math.min(length - 2, 6))
                            + text.substring(text.offsetByCodePoints(text.length(), -1));
        }
        return length > SHOWN ? first(text, SHOWN) + "…（共 " + length + " 字）" : text;
    }

    private static String first(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Difference[" + item + "]";
    }
}
