package org.xinyue.web.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinyue.casework.procedure.Act;
import org.xinyue.web.shell.Form;

/** What a form tells its reader of the length of a text is what the decision allows. */
class DecisionShapeTest {
    static Stream<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(act ->
                        DecisionShape.of(act) != null && texts(act).findAny().isPresent());
    }

    private static Stream<Entry> texts(Act act) {
        return shape(act).entries(act).stream().filter(entry -> entry.kind() == Entry.Kind.TEXT);
    }

    private static DecisionShape shape(Act act) {
        return Objects.requireNonNull(DecisionShape.of(act));
    }

    /** The form with every other text short and this one so long. */
    private static Form typed(Act act, Entry longest, int length) {
        Map<String, List<String>> typed = new HashMap<>();
        texts(act).forEach(entry -> typed.put(entry.name(), List.of("情况属实，有凭证可以查验，双方都认可这一事实。")));
        typed.put(longest.name(), List.of("字".repeat(length)));
        var form = Form.of(typed);
        shape(act).read(new FormReader(form));
        return form;
    }

    @ParameterizedTest
    @MethodSource("acts")
    void takes_a_text_of_the_length_that_its_counter_allows(Act act) {
        assertThat(texts(act))
                .allSatisfy(entry -> assertThat(typed(act, entry, entry.most()).error(entry.name()))
                        .isNull());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void refuses_a_text_that_is_a_character_longer_than_its_counter_allows(Act act) {
        assertThat(texts(act))
                .allSatisfy(entry -> assertThat(
                                typed(act, entry, entry.most() + 1).error(entry.name()))
                        .contains("请精简到 " + entry.most() + " 个字以内"));
    }
}
