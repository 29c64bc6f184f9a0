package org.xinyue.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class GoldenTest {
    private static final Path FILE = Path.of("docs/generated/example.md");

    @Test
    void names_the_first_line_that_differs_and_the_command_that_refreshes() {
        assertThat(Golden.difference(FILE, "a\nb\nc\n", "a\nB\nc\n"))
                .contains("line 2")
                .contains("file: b")
                .contains("code: B")
                .contains("./xinyue docs");
    }

    @Test
    void names_the_line_after_the_end_when_one_side_is_shorter() {
        assertThat(Golden.difference(FILE, "a\n", "a\nb\n"))
                .contains("line 2")
                .contains("file: (nothing)")
                .contains("code: b");
    }

    @Test
    void refuses_a_file_that_does_not_exist_yet() {
        org.junit.jupiter.api.Assumptions.assumeFalse("write".equals(System.getProperty("xinyue.golden")));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Golden.check(Path.of("docs/generated/never-printed.md"), "text\n"))
                .withMessageContaining("never-printed.md");
    }
}
