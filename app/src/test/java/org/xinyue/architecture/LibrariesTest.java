package org.xinyue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;

/** Goal: no library enters or leaves without its reason in the record. */
final class LibrariesTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final Pattern LISTED = Pattern.compile("`([^`]*)`");

    @Test
    void every_library_is_listed_with_its_reason_and_every_listed_library_is_used() {
        List<String> used = find(DEPENDENCY, SourceRules.read(Golden.root().resolve("app/pom.xml")));
        List<String> listed = SourceRules.read(Golden.root().resolve("docs/adr/0003-libraries.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> find(LISTED, line.split("\\|", -1)[1]).stream())
                .toList();
        assertThat(used).isNotEmpty();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void a_library_in_the_build_file_is_found() {
        assertThat(find(DEPENDENCY, """
                        <dependency>
                          <groupId>org.example</groupId>
                          <artifactId>unexplained</artifactId>
                        </dependency>""")).containsExactly("unexplained");
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
