package org.xinyue.organisation.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinyue.organisation.Body;

/**
 * Names, former names and credit codes, folded once so that a search only compares; and it compares only those that hold the rarest character of what is
 * sought.
 */
final class NameIndex {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Entry> entries;
    private final Map<Character, List<Entry>> byCharacter = new HashMap<>();
    private final Map<String, Set<Body>> byName = new HashMap<>();

    private record Entry(Body body, List<String> texts) {}

    private record Hit(Body body, boolean prefix) {}

    NameIndex(List<Body> bodies, Map<UUID, List<String>> formerNames) {
        entries = bodies.stream()
                .map(body -> new Entry(body, texts(body, formerNames.getOrDefault(body.id(), List.of()))))
                .toList();
        for (var entry : entries) {
            entry.texts().stream()
                    .flatMapToInt(String::chars)
                    .distinct()
                    .forEach(character -> byCharacter
                            .computeIfAbsent((char) character, key -> new ArrayList<>())
                            .add(entry));
        }
        for (var body : bodies) {
            called(body.name(), body);
            formerNames.getOrDefault(body.id(), List.of()).forEach(name -> called(name, body));
        }
    }

    private void called(String name, Body body) {
        byName.computeIfAbsent(exact(name), key -> new LinkedHashSet<>()).add(body);
    }

    private static String exact(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Those that are or were called so. */
    Set<Body> named(String name) {
        return byName.getOrDefault(exact(name), Set.of());
    }

    private static List<String> texts(Body body, List<String> former) {
        var texts = new ArrayList<String>();
        texts.add(fold(body.name()));
        if (body.creditCode() != null) {
            texts.add(body.creditCode().value());
        }
        former.forEach(name -> texts.add(fold(name)));
        return List.copyOf(texts);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
    }

    List<Body> search(String text, LocalDate on, int limit) {
        List<String> words = Arrays.stream(fold(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return candidates(words).stream()
                .filter(entry -> entry.body().validOn(on))
                .flatMap(entry -> hit(entry, words))
                .sorted(Comparator.comparing((Hit hit) -> !hit.prefix())
                        .thenComparingInt(hit -> hit.body().name().length()))
                .limit(limit)
                .map(Hit::body)
                .toList();
    }

    private List<Entry> candidates(List<String> words) {
        var fewest = entries;
        for (char character : String.join("", words).toCharArray()) {
            var holders = byCharacter.getOrDefault(character, List.of());
            fewest = holders.size() < fewest.size() ? holders : fewest;
        }
        return fewest;
    }

    private static Stream<Hit> hit(Entry entry, List<String> words) {
        return entry.texts().stream()
                .filter(text -> words.stream().allMatch(text::contains))
                .map(text -> new Hit(entry.body(), text.startsWith(words.getFirst())))
                .min(Comparator.comparing((Hit hit) -> !hit.prefix()))
                .stream();
    }
}
