package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Limits;

/**
 * A number in the documents that is a limit of the procedure carries the limit's name in a comment that readers do not see
 * ({@code 5 个工作日<!--VERIFY-->}), and has that limit's number and unit.
 */
class NumbersTest {
    private static final Pattern MARK = Pattern.compile("<!--(\\w+)-->");
    private static final Pattern MARKED =
            Pattern.compile("(\\d+) (个工作日|日|次|working days?|calendar days?|days|time)<!--(\\w+)-->");
    private static final Map<String, String> LIMITS = Stream.of(Limits.class.getFields())
            .collect(Collectors.toMap(field -> field.getName(), field -> {
                try {
                    return measure(field.getName(), field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }));

    static List<Path> pages() {
        return PolicyPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void says_the_numbers_that_the_procedure_has(Path page) throws IOException {
        assertThat(wrong(Files.readString(page))).as(page.toString()).isEmpty();
    }

    @Test
    void explains_every_limit_among_the_decisions_of_silence() {
        var text = PolicyPages.read("questions.md");
        assertThat(LIMITS.keySet()).allSatisfy(name -> assertThat(text).contains("`Limits." + name + "`"));
    }

    @Test
    void accepts_the_right_number_in_either_language() {
        assertThat(wrong("5 个工作日<!--VERIFY-->, 5 working days<!--VERIFY-->, 1 time<!--COMPLETIONS_MAX-->"))
                .isEmpty();
    }

    @Test
    void notices_another_number() {
        assertThat(wrong("6 个工作日<!--VERIFY-->")).containsExactly("6 个工作日<!--VERIFY--> is not 5 workdays");
    }

    @Test
    void notices_another_unit() {
        assertThat(wrong("5 日<!--VERIFY-->")).containsExactly("5 日<!--VERIFY--> is not 5 workdays");
    }

    @Test
    void notices_a_limit_that_does_not_exist() {
        assertThat(wrong("5 个工作日<!--VERIFYING-->")).containsExactly("5 个工作日<!--VERIFYING--> names no limit");
    }

    @Test
    void notices_a_mark_without_its_number() {
        assertThat(wrong("five days<!--VERIFY-->")).containsExactly("<!--VERIFY--> follows no number with a unit");
    }

    private static List<String> wrong(String text) {
        var wrong = new ArrayList<String>();
        var read = new ArrayList<Integer>();
        MARKED.matcher(text).results().forEach(match -> {
            read.add(match.end());
            var limit = LIMITS.get(match.group(3));
            if (limit == null) {
                wrong.add(match.group() + " names no limit");
            } else if (!limit.equals(match.group(1) + " " + unit(match.group(2)))) {
                wrong.add(match.group() + " is not " + limit);
            }
        });
        MARK.matcher(text)
                .results()
                .filter(mark -> !read.contains(mark.end()))
                .forEach(mark -> wrong.add(mark.group() + " follows no number with a unit"));
        return wrong;
    }

    private static String unit(String word) {
        if (word.equals("次") || word.equals("time")) {
            return "times";
        }
        return word.startsWith("working") || word.equals("个工作日") ? "workdays" : "days";
    }

    /** An int limit says its unit in its name. */
    private static String measure(String name, Object limit) {
        return switch (limit) {
            case Due.Workdays(int number) -> number + " workdays";
            case Due.Days(int number) -> number + " days";
            case Integer number when name.contains("WORKDAYS") -> number + " workdays";
            case Integer number when name.contains("DAYS") -> number + " days";
            case Integer number -> number + " times";
            default -> "as ordered";
        };
    }
}
