package org.xinyue.web.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence of the public pages in one other language. Whole sentences are found by their text; those with something in them by
 * expressions compiled once, the most particular first, among those that begin alike.
 */
final class Catalogue {
    /** Nothing longer is a sentence of ours with something in it. */
    private static final int LONGEST = 600;

    /** Nor has one more sentences within sentences: what is hostile shall not be taken apart for long. */
    private static final int DEEPEST = 12;

    private static final Pattern DATE = Pattern.compile("(\\d+) 年 (\\d+) 月 (\\d+) 日(（周.）)?");
    private static final String COMMA = "、";

    private final Map<String, String> head;
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, Runs> whole = new HashMap<>();
    private final Map<Character, List<Phrase>> byFirst = new HashMap<>();
    private final List<Phrase> anyFirst = new ArrayList<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfWeek;

    private Catalogue(Map<String, String> head) {
        this.head = head;
        var locale = Locale.forLanguageTag(of("Language"));
        this.day = DateTimeFormatter.ofPattern(of("X-Day"), locale);
        this.dayOfWeek = DateTimeFormatter.ofPattern(of("X-Day-Of-Week"), locale);
    }

    /** @throws IllegalArgumentException when an entry is malformed, empty or there twice */
    static Catalogue read(String source) {
        var entries = PoFile.read(source);
        var catalogue = new Catalogue(head(entries.getFirst()));
        for (var entry : entries.subList(1, entries.size())) {
            catalogue.add(entry);
        }
        catalogue.sort();
        return catalogue;
    }

    private static Map<String, String> head(PoFile.Entry first) {
        if (!first.key().isEmpty()) {
            throw new IllegalArgumentException("a catalogue begins with its head");
        }
        return first.forms()
                .getFirst()
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private void add(PoFile.Entry entry) {
        if (entry.key().isEmpty() || entry.forms().contains("")) {
            throw new IllegalArgumentException("not translated: " + entry.key());
        }
        var phrase = Phrase.of(entry);
        if (phrases.put(entry.key(), phrase) != null) {
            throw new IllegalArgumentException("there twice: " + entry.key());
        }
        if (phrase.slots().isEmpty()) {
            whole.put(entry.key(), phrase.plain());
        } else if (entry.key().startsWith("{")) {
            anyFirst.add(phrase);
        } else {
            byFirst.computeIfAbsent(entry.key().charAt(0), first -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private void sort() {
        var surest = Comparator.comparingInt(Phrase::weight).reversed();
        anyFirst.sort(surest);
        byFirst.values().forEach(alike -> {
            alike.addAll(anyFirst);
            alike.sort(surest);
        });
    }

    /** A line of the head, e.g. {@code Language}. */
    String of(String name) {
        var line = head.get(name);
        if (line == null) {
            throw new IllegalArgumentException("the head of the catalogue lacks " + name);
        }
        return line;
    }

    /** Every key. */
    List<String> keys() {
        return phrases.keySet().stream().sorted().toList();
    }

    /** The translation of a finished sentence; null when there is none. A text without Chinese is its own. */
    @Nullable
    Runs find(String chinese) {
        return find(chinese, 0);
    }

    private @Nullable Runs find(String chinese, int depth) {
        if (!Runs.isChinese(chinese)) {
            return Runs.whole(chinese);
        }
        var known = whole.get(chinese);
        if (known != null || chinese.length() > LONGEST || depth > DEEPEST) {
            return known;
        }
        var date = date(chinese);
        if (date != null) {
            return date;
        }
        for (var phrase : byFirst.getOrDefault(chinese.charAt(0), anyFirst)) {
            var values = phrase.valuesIn(chinese);
            var found = values.isEmpty() ? null : filled(phrase, values.get(), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The translation of a key with these values in it; null when there is none. */
    @Nullable
    Runs find(String key, List<String> values) {
        var phrase = phrases.get(key);
        return phrase == null || phrase.slots().size() != values.size() ? null : filled(phrase, values, 1);
    }

    private @Nullable Runs filled(Phrase phrase, List<String> values, int depth) {
        var translated = new ArrayList<Runs>();
        for (int place = 0; place < values.size(); place++) {
            var runs = value(phrase.slots().get(place).kind(), values.get(place), depth);
            if (runs == null) {
                return null;
            }
            translated.add(runs);
        }
        return phrase.formFor(values).filled(phrase.slots(), translated);
    }

    private @Nullable Runs value(Slot.Kind kind, String value, int depth) {
        return switch (kind) {
            case NUMBER, PLAIN, TEXT -> Runs.whole(value);
            case DATE -> date(value);
            case WORDS -> find(value, depth);
            case LIST -> list(value, depth);
        };
    }

    private @Nullable Runs list(String value, int depth) {
        var parts = new ArrayList<Runs>();
        for (var word : value.split(COMMA, -1)) {
            var runs = find(word, depth);
            if (runs == null) {
                return null;
            }
            if (!parts.isEmpty()) {
                parts.add(whole.getOrDefault(COMMA, Runs.whole(COMMA)));
            }
            parts.add(runs);
        }
        return Runs.joined(parts);
    }

    private @Nullable Runs date(String value) {
        var numbers = DATE.matcher(value);
        if (!numbers.matches()) {
            return null;
        }
        try {
            var date = LocalDate.of(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
            return Runs.whole((numbers.group(4) == null ? day : dayOfWeek).format(date));
        } catch (DateTimeException | NumberFormatException notOfTheCalendar) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 0, digits.length(), 10);
    }
}
