package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a guide puts between 「」 is a word that the product shows: the label of an act, a stage, a ground, a role. */
class GuideTest {
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");

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

    private static List<String> unknown(String text) {
        var shown = Labels.ofProduct().values().stream()
                .map(Map::values)
                .flatMap(labels -> labels.stream())
                .collect(Collectors.toSet());
        return QUOTED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> !shown.contains(word))
                .distinct()
                .toList();
    }
}
