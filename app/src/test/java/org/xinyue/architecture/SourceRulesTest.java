package org.xinyue.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.architecture.SourceRules.FILES_OF_A_PACKAGE;
import static org.xinyue.architecture.SourceRules.LINES_OF_A_FILE;
import static org.xinyue.architecture.SourceRules.LINES_OF_A_METHOD;
import static org.xinyue.architecture.SourceRules.LINES_OF_A_TEST;
import static org.xinyue.architecture.SourceRules.tooLarge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.architecture.SourceRules.Size;
import org.xinyue.testing.Golden;

/** Goal: everything in the house can be read in one sitting. Method: count, and write the figures to target/sizes.txt. */
final class SourceRulesTest {
    private static final Path MAIN = Golden.root().resolve("app/src/main/java");
    private static final Path TEST = Golden.root().resolve("app/src/test/java");
    private static final Path CLIENT = Golden.root().resolve("client/src/main/java");
    private static final Path CLIENT_TEST = Golden.root().resolve("client/src/test/java");
    private static final Path BENCH = Golden.root().resolve("bench/src/main/java");
    private static final Path PAGES = Golden.root().resolve("app/src/main/jte");

    @TempDir
    Path temporary;

    @Test
    void no_file_is_too_long() {
        assertThat(tooLarge(SourceRules.fileSizes(MAIN), LINES_OF_A_FILE)).isEmpty();
        assertThat(tooLarge(SourceRules.fileSizes(CLIENT), LINES_OF_A_FILE)).isEmpty();
        assertThat(tooLarge(SourceRules.fileSizes(CLIENT_TEST), LINES_OF_A_TEST))
                .isEmpty();
        assertThat(tooLarge(SourceRules.fileSizes(BENCH), LINES_OF_A_FILE)).isEmpty();
        assertThat(tooLarge(SourceRules.fileSizes(TEST), LINES_OF_A_TEST)).isEmpty();
    }

    @Test
    void no_method_is_too_long() {
        assertThat(tooLarge(SourceRules.methodSizes(MAIN), LINES_OF_A_METHOD)).isEmpty();
        assertThat(tooLarge(SourceRules.methodSizes(CLIENT), LINES_OF_A_METHOD)).isEmpty();
        assertThat(tooLarge(SourceRules.methodSizes(CLIENT_TEST), LINES_OF_A_METHOD))
                .isEmpty();
        assertThat(tooLarge(SourceRules.methodSizes(BENCH), LINES_OF_A_METHOD)).isEmpty();
        assertThat(tooLarge(SourceRules.methodSizes(TEST), LINES_OF_A_METHOD)).isEmpty();
    }

    @Test
    void no_package_is_too_full() {
        assertThat(tooLarge(SourceRules.packageSizes(MAIN), FILES_OF_A_PACKAGE)).isEmpty();
        assertThat(tooLarge(SourceRules.packageSizes(CLIENT), FILES_OF_A_PACKAGE))
                .isEmpty();
        assertThat(tooLarge(SourceRules.packageSizes(CLIENT_TEST), FILES_OF_A_PACKAGE))
                .isEmpty();
        assertThat(tooLarge(SourceRules.packageSizes(BENCH), FILES_OF_A_PACKAGE))
                .isEmpty();
        assertThat(tooLarge(SourceRules.packageSizes(TEST), FILES_OF_A_PACKAGE)).isEmpty();
    }

    @Test
    void a_file_of_301_lines_is_found() throws IOException {
        Files.writeString(temporary.resolve("Long.java"), "//\n".repeat(301));
        assertThat(tooLarge(SourceRules.fileSizes(temporary), LINES_OF_A_FILE))
                .containsExactly("Long.java has 301, allowed are 300");
    }

    @Test
    void a_method_of_51_lines_is_found_and_one_of_50_is_not() throws IOException {
        Files.writeString(
                temporary.resolve("Long.java"),
                "class Long {\n" + method("tooLong", 51) + "\n" + method("longest", 50) + "}\n");
        assertThat(tooLarge(SourceRules.methodSizes(temporary), LINES_OF_A_METHOD))
                .containsExactly("Long.java#tooLong has 51, allowed are 50");
    }

    @Test
    void a_package_of_21_files_is_found_and_its_description_is_not_counted() throws IOException {
        Path full = Files.createDirectories(temporary.resolve("full"));
        Files.writeString(full.resolve("package-info.java"), "package full;");
        for (int number = 1; number <= 21; number++) {
            Files.writeString(full.resolve("Type" + number + ".java"), "package full;");
        }
        assertThat(tooLarge(SourceRules.packageSizes(temporary), FILES_OF_A_PACKAGE))
                .containsExactly("full has 21, allowed are 20");
    }

    @Test
    void no_page_contains_what_the_content_security_policy_refuses() {
        for (Path page : SourceRules.files(PAGES, Integer.MAX_VALUE, ".jte")) {
            assertThat(SourceRules.findingsInPage(SourceRules.read(page)))
                    .as(PAGES.relativize(page).toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style='color: red'>             | inline style",
                "<button type=button onclick='go()'> | inline handler",
                "<form hx-on::after-request='go()'>  | htmx handler",
                "<STYLE>p {}</STYLE>                 | style element",
                "<script>go()</script>               | inline script"
            })
    void an_inline_style_script_or_handler_is_found(String template, String finding) {
        assertThat(SourceRules.findingsInPage(template)).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"/assets/htmx.js\" defer></script>",
                "<p class=\"lifestyle\">one = two</p>",
                "<input name=\"on\" value=\"x\">",
                "<button hx-get=\"/office/inbox\">"
            })
    void an_honest_page_passes(String template) {
        assertThat(SourceRules.findingsInPage(template)).isEmpty();
    }

    @Test
    void the_figures_are_written_down() throws IOException {
        StringBuilder report = new StringBuilder("what median p90 largest\n");
        Map.of("lines-a-file", SourceRules.fileSizes(MAIN), "lines-a-method", SourceRules.methodSizes(MAIN))
                .forEach((name, sizes) -> report.append("%s %d %d %d%n"
                        .formatted(
                                name,
                                SourceRules.quantile(sizes, 0.5),
                                SourceRules.quantile(sizes, 0.9),
                                SourceRules.quantile(sizes, 1))));
        Path target = Files.createDirectories(Golden.root().resolve("app/target"));
        Files.writeString(target.resolve("sizes.txt"), report);
        assertThat(target.resolve("sizes.txt")).isNotEmptyFile();
    }

    @Test
    void the_median_is_the_middle_and_the_largest_is_the_last() {
        List<Size> sizes = List.of(new Size("c", 9), new Size("a", 1), new Size("b", 2));
        assertThat(SourceRules.quantile(sizes, 0.5)).isEqualTo(2);
        assertThat(SourceRules.quantile(sizes, 1)).isEqualTo(9);
        assertThat(SourceRules.quantile(List.of(), 0.5)).isZero();
    }

    private static String method(String name, int lines) {
        return "void " + name + "() {\n" + ";\n".repeat(lines - 2) + "}";
    }
}
