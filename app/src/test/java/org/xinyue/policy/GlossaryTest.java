package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;

/** One English name and one Chinese label per domain word: every enum with {@code label()} gives its words to the glossary. */
class GlossaryTest {
    private static final String TITLE = """
            # Glossary (术语对照)

            Written by `GlossaryTest` from every enum that has a Chinese label. The label is what people see; the name is what code,
            events and database rows say.
            """;

    enum Fruit {
        APPLE("苹果"),
        PEAR(" ");

        private final String label;

        Fruit(String label) {
            this.label = label;
        }

        @SuppressWarnings("unused") // called by reflection, as in the product
        String label() {
            return label;
        }
    }

    @Test
    void writes_the_glossary() {
        var text = new StringBuilder(TITLE);
        Labels.ofProduct().forEach((type, words) -> {
            text.append("\n## %s\n\n| name | label (中文) |\n|---|---|\n".formatted(type));
            words.forEach((name, label) -> text.append("| `%s` | %s |\n".formatted(name, label)));
        });
        Golden.check(Path.of("docs/generated/glossary.md"), text.toString());
    }

    @Test
    void gives_every_word_a_label() {
        Labels.ofProduct()
                .forEach((type, words) -> assertThat(unlabelled(words)).as(type).isEmpty());
    }

    @Test
    void gives_no_two_words_of_one_list_the_same_label() {
        Labels.ofProduct()
                .forEach((type, words) -> assertThat(words.values()).as(type).doesNotHaveDuplicates());
    }

    @Test
    void notices_a_word_without_a_label() {
        assertThat(unlabelled(Labels.of(Fruit.class))).containsExactly("PEAR");
    }

    private static List<String> unlabelled(Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }
}
