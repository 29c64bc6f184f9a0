package org.xinyue.web.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the part of gettext's PO format that a catalogue needs, and refuses the rest: comments, {@code msgid},
 * {@code msgid_plural}, {@code msgstr}, {@code msgstr[0]} and {@code msgstr[1]}, texts over several lines.
 */
final class PoFile {
    private static final Set<Keyword> SINGLE = EnumSet.of(Keyword.KEY, Keyword.TRANSLATION);
    private static final Set<Keyword> BOTH = EnumSet.of(Keyword.KEY, Keyword.KEY_OF_MANY, Keyword.ONE, Keyword.MANY);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Keyword, StringBuilder> fields = new EnumMap<>(Keyword.class);
    private int line;
    private Keyword last = Keyword.KEY;

    private PoFile() {}

    /**
     * One sentence.
     *
     * @param key the Chinese
     * @param forms one translation, or two: for one and for many
     */
    record Entry(String key, List<String> forms) {
        Entry {
            forms = List.copyOf(forms);
        }
    }

    private enum Keyword {
        KEY("msgid "),
        KEY_OF_MANY("msgid_plural "),
        TRANSLATION("msgstr "),
        ONE("msgstr[0] "),
        MANY("msgstr[1] ");

        private final String written;

        Keyword(String written) {
            this.written = written;
        }
    }

    /** The entries in the order written; the first one, with an empty key, is the head of the file. */
    static List<Entry> read(String source) {
        var file = new PoFile();
        source.lines().forEach(file::take);
        file.finish();
        return List.copyOf(file.entries);
    }

    private void take(String text) {
        line++;
        if (text.isBlank()) {
            finish();
        } else if (text.startsWith("\"") && !fields.isEmpty()) {
            append(text);
        } else if (!text.startsWith("#")) {
            last = keyword(text);
            if (fields.put(last, new StringBuilder()) != null) {
                throw refused("an empty line is missing before this");
            }
            append(text.substring(last.written.length()));
        }
    }

    private Keyword keyword(String text) {
        for (var keyword : Keyword.values()) {
            if (text.startsWith(keyword.written)) {
                return keyword;
            }
        }
        throw refused("not understood");
    }

    private void append(String quoted) {
        var text = quoted.length() < 2 ? quoted : quoted.substring(1, quoted.length() - 1);
        boolean closed = quoted.equals("\"" + text + "\"");
        if (!closed || text.replaceAll("\\\\[n\"\\\\]", "").matches(".*[\"\\\\].*")) {
            throw refused("a text stands between two \", and in it \\n, \\\" and \\\\ only");
        }
        Objects.requireNonNull(fields.get(last))
                .append(text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
    }

    private void finish() {
        if (fields.isEmpty()) {
            return;
        }
        if (fields.keySet().equals(SINGLE)) {
            entries.add(new Entry(text(Keyword.KEY), List.of(text(Keyword.TRANSLATION))));
        } else if (fields.keySet().equals(BOTH) && text(Keyword.KEY).equals(text(Keyword.KEY_OF_MANY))) {
            entries.add(new Entry(text(Keyword.KEY), List.of(text(Keyword.ONE), text(Keyword.MANY))));
        } else {
            throw refused("msgid with msgstr, or msgid and the same msgid_plural with msgstr[0] and msgstr[1]");
        }
        fields.clear();
    }

    private String text(Keyword keyword) {
        return String.valueOf(fields.get(keyword));
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("line " + line + " of the catalogue: " + why);
    }
}
