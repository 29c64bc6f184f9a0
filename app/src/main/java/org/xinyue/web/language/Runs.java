package org.xinyue.web.language;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence in pieces, of which some are Chinese and are marked so, for whoever has it read aloud. */
record Runs(List<Run> pieces) implements Content {
    static final String CHINESE = "zh-CN";

    /** A character that only a Chinese text has: a word or its punctuation. */
    private static final Pattern ANY = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");

    private static final Pattern STRETCH =
            Pattern.compile(ANY.pattern() + "(?:[^\\p{IsLatin}<>]*" + ANY.pattern() + ")*");

    Runs {
        pieces = List.copyOf(pieces);
    }

    /** One piece. */
    record Run(String text, boolean chinese) {}

    static boolean isChinese(String text) {
        return ANY.matcher(text).find();
    }

    /** All of it one language. */
    static Runs whole(String text) {
        return new Runs(List.of(new Run(text, isChinese(text))));
    }

    /** A translated text in which Chinese words are quoted. */
    static Runs mixed(String text) {
        var pieces = new ArrayList<Run>();
        var stretch = STRETCH.matcher(text);
        int from = 0;
        while (stretch.find()) {
            if (stretch.start() > from) {
                pieces.add(new Run(text.substring(from, stretch.start()), false));
            }
            pieces.add(new Run(stretch.group(), true));
            from = stretch.end();
        }
        if (from < text.length()) {
            pieces.add(new Run(text.substring(from), false));
        }
        return new Runs(pieces);
    }

    static Runs joined(List<Runs> parts) {
        return new Runs(parts.stream().flatMap(part -> part.pieces.stream()).toList());
    }

    /** Without marks, for an attribute. */
    String text() {
        return pieces.stream().map(Run::text).collect(Collectors.joining());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        for (var piece : pieces) {
            if (piece.chinese) {
                output.writeContent("<span lang=\"" + CHINESE + "\">");
            }
            output.writeUserContent(piece.text);
            if (piece.chinese) {
                output.writeContent("</span>");
            }
        }
    }
}
