package org.xinyue.web.column;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds Chinese on a page of another language that is not marked as Chinese. */
final class Untranslated {
    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<(/?)([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>|[^<]+", Pattern.DOTALL);
    private static final Pattern LANG = Pattern.compile("\\blang=\"([^\"]*)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "img", "br", "hr", "path");

    private final Deque<String> languages = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private Untranslated() {}

    /** Texts and attributes, in the order they stand. */
    static List<String> in(String html) {
        var reading = new Untranslated();
        reading.languages.push("");
        var piece = PIECE.matcher(html);
        while (piece.find()) {
            String tag = piece.group(2);
            if (tag == null) {
                reading.judge(piece.group(), reading.languages.element());
            } else if (piece.group(1).isEmpty()) {
                reading.open(tag, piece.group(3));
            } else {
                reading.languages.pop();
            }
        }
        return reading.found;
    }

    private void open(String tag, String attributes) {
        var lang = LANG.matcher(attributes);
        String language = lang.find() ? lang.group(1) : languages.element();
        judge(attributes, language);
        if (!EMPTY.contains(tag)) {
            languages.push(language);
        }
    }

    private void judge(String text, String language) {
        if (!language.equals("zh-CN") && CHINESE.matcher(text).find()) {
            found.add(text.strip());
        }
    }
}
