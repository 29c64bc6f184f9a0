package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a guide puts between 「」 is a word that the product shows: the label of an act, a stage, a ground, a role. What it puts between
 * “” stands on a page: a button, a heading, a link.
 */
class GuideTest {
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
    private static final Pattern NAMED = Pattern.compile("“([^”]+)”");

    /** Between “” for another reason: a unit of time. */
    private static final Set<String> NOT_ON_PAGES = Set.of("日");

    static List<Path> guides() {
        return PolicyPages.all().stream()
                .filter(page -> page.startsWith(PolicyPages.docs().resolve("guide")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void quotes_only_words_that_the_product_shows(Path guide) throws IOException {
        assertThat(unknown(Files.readString(guide))).as(guide.toString()).isEmpty();
    }

    @Test
    void notices_a_word_that_the_product_does_not_show() {
        assertThat(unknown("先「转交」，再「挂起」。")).containsExactly("挂起");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void names_only_controls_that_stand_on_a_page(Path guide) throws IOException {
        assertThat(absent(Files.readString(guide))).as(guide.toString()).isEmpty();
    }

    @Test
    void notices_a_control_that_stands_on_no_page() {
        assertThat(absent("点“批量转交”，不要点“一键转交”。")).containsExactly("一键转交");
    }

    /** Words of the templates, or whole texts of the code that fills them. */
    private static List<String> absent(String text) {
        var main = PolicyPages.docs().resolveSibling("app/src/main");
        var templates = words(main.resolve("jte"), ".jte");
        var code = words(main.resolve("java/org/xinyue/web"), ".java");
        return NAMED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !NOT_ON_PAGES.contains(word))
                .filter(word -> !Pattern.compile("[>})）]\\s*" + Pattern.quote(word) + "\\s*[<（@]")
                        .matcher(templates)
                        .find())
                .filter(word -> !code.contains("\"" + word + "\"") && !templates.contains("\"" + word + "\""))
                .filter(word -> !shown().contains(word))
                .distinct()
                .toList();
    }

    private static String words(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("gallery"))
                    .map(GuideTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> shown() {
        return Labels.ofProduct().values().stream()
                .map(Map::values)
                .flatMap(labels -> labels.stream())
                .collect(Collectors.toSet());
    }

    private static List<String> unknown(String text) {
        var shown = shown();
        return QUOTED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !shown.contains(word))
                .distinct()
                .toList();
    }
}
