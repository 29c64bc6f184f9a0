package org.xinyue.organisation.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xinyue.organisation.Body;

/** Names, former names and credit codes, folded once so that a search only compares. */
final class NameIndex {
    private final List<Entry> entries;

    private record Entry(Body body, List<String> texts) {}

    private record Hit(Body body, boolean prefix) {}

    NameIndex(List<Body> bodies, Map<UUID, List<String>> formerNames) {
        entries = bodies.stream()
                .map(body -> new Entry(body, texts(body, formerNames.getOrDefault(body.id(), List.of()))))
                .toList();
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
        return entries.stream()
                .filter(entry -> entry.body().validOn(on))
                .flatMap(entry -> hit(entry, words))
                .sorted(Comparator.comparing((Hit hit) -> !hit.prefix())
                        .thenComparingInt(hit -> hit.body().name().length()))
                .limit(limit)
                .map(Hit::body)
                .toList();
    }

    private static Stream<Hit> hit(Entry entry, List<String> words) {
        return entry.texts().stream()
                .filter(text -> words.stream().allMatch(text::contains))
                .map(text -> new Hit(entry.body(), text.startsWith(words.getFirst())))
                .min(Comparator.comparing((Hit hit) -> !hit.prefix()))
                .stream();
    }
}
