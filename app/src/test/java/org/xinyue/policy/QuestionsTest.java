package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision of silence is complete, and the code it names exists. */
class QuestionsTest {
    private static final String COMPLETE = """
            ## Q01 · Title

            - question: what?
            - answer: this
            - basis: A3.VERIFY (A)
            - decided by: somebody
            - date: 2026-11-23
            - code: `Clause.of`
            """;

    static List<Questions.Decision> decisions() {
        return Questions.parse(PolicyPages.read("questions.md"));
    }

    @Test
    void numbers_the_decisions_without_a_gap() {
        assertThat(decisions())
                .extracting(Questions.Decision::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions().size())
                        .mapToObj(number -> "Q%02d".formatted(number))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void names_only_code_that_exists(Questions.Decision decision) {
        assertThat(decision.code())
                .allSatisfy(reference -> assertThat(exists(reference[0], reference[1]))
                        .as(decision.id() + " names " + reference[0] + "." + reference[1])
                        .isTrue());
    }

    @Test
    void notices_code_that_does_not_exist() {
        assertThat(exists("Clause", "A3_TRANSFER")).isTrue();
        assertThat(exists("Clause", "of")).isTrue();
        assertThat(exists("Clause", "A3_TRANSFERS")).isFalse();
        assertThat(exists("Clauses", "of")).isFalse();
    }

    @Test
    void reads_a_complete_decision() {
        assertThat(Questions.parse(COMPLETE)).singleElement().satisfies(decision -> {
            assertThat(decision.fields()).containsEntry("answer", "this");
            assertThat(decision.code()).containsExactly(new String[] {"Clause", "of"});
        });
    }

    @Test
    void refuses_a_decision_without_an_answer() {
        refuses(COMPLETE.replace("- answer: this\n", ""), "needs");
    }

    @Test
    void refuses_a_decision_with_two_answers() {
        refuses(COMPLETE + "- answer: that\n", "one too many");
    }

    @Test
    void refuses_a_decision_that_names_no_code() {
        refuses(COMPLETE.replace("`Clause.of`", "somewhere"), "names no code");
    }

    @Test
    void refuses_a_basis_without_its_certainty() {
        refuses(COMPLETE.replace(" (A)", ""), "how certain");
    }

    private static void refuses(String page, String because) {
        assertThatThrownBy(() -> Questions.parse(page))
                .isInstanceOf(Questions.Malformed.class)
                .hasMessageContaining(because);
    }

    private static boolean exists(String simpleName, String member) {
        return Product.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .anyMatch(type -> hasMember(type, member));
    }

    private static boolean hasMember(JavaClass type, String member) {
        return type.getFields().stream().anyMatch(field -> field.getName().equals(member))
                || type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(member));
    }
}
