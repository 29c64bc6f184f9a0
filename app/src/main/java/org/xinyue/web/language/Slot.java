package org.xinyue.web.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sentence where something else stands: {@code {number}}, or {@code {words 1}} and {@code {words 2}} where there are
 * two of a kind.
 *
 * @param token as written, with its braces
 */
record Slot(String token, Kind kind) {
    /** What may stand there. */
    enum Kind {
        /** Digits; the first one of a sentence decides between one and many. */
        NUMBER("\\d[\\d,]*"),
        /** Codes, days as 2026-03-05, file sizes: nothing to translate. */
        PLAIN("[\\x20-\\x7E]+?"),
        /** 2026 年 3 月 5 日, with or without its weekday. */
        DATE("\\d{4} 年 \\d{1,2} 月 \\d{1,2} 日(?:（周.）)?"),
        /** Another sentence or word of the catalogue. */
        WORDS(".+?"),
        /** Several words of the catalogue with 、 between them. */
        LIST(".+?"),
        /** What somebody wrote, or a name: stays as it is. */
        TEXT(".+?");

        private final String shape;

        Kind(String shape) {
            this.shape = shape;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\{([a-z]+)( \\d)?}");

    static List<Slot> of(String pattern) {
        var slots = new ArrayList<Slot>();
        var token = TOKEN.matcher(pattern);
        while (token.find()) {
            slots.add(new Slot(token.group(), Kind.valueOf(token.group(1).toUpperCase(Locale.ROOT))));
        }
        return List.copyOf(slots);
    }

    /** The pieces between the slots, one more than there are slots. */
    static List<String> literals(String pattern) {
        return List.of(TOKEN.split(pattern, -1));
    }

    /** The expression that a finished sentence of this pattern matches, with one group for each slot. */
    static Pattern expression(String pattern) {
        var whole = new StringBuilder();
        var literals = literals(pattern);
        var slots = of(pattern);
        for (int place = 0; place < literals.size(); place++) {
            whole.append(Pattern.quote(literals.get(place)));
            if (place < slots.size()) {
                whole.append('(').append(slots.get(place).kind.shape).append(')');
            }
        }
        return Pattern.compile(whole.toString(), Pattern.DOTALL);
    }

    /** The finished sentence. */
    static String fill(String pattern, Object... values) {
        var filled = new StringBuilder();
        Matcher token = TOKEN.matcher(pattern);
        for (int place = 0; token.find(); place++) {
            token.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(values[place])));
        }
        return token.appendTail(filled).toString();
    }
}
