package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about the plan name every clause once, at its place, and no clause that does not exist; no link leads nowhere. */
class PolicyPagesTest {
    private static final Pattern ID = Pattern.compile("(?<![\\w.])[AB]\\d{1,2}\\.[A-Z][A-Z0-9_]*");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    static List<Path> pages() {
        return PolicyPages.all();
    }

    @ParameterizedTest
    @EnumSource
    void describes_each_clause_under_its_own_anchor(Clause clause) {
        var place = clause.page().split("#", 2);
        assertThat(PolicyPages.read(place[0]))
                .containsOnlyOnce("<a id=\"" + place[1] + "\"></a>")
                .containsOnlyOnce("## " + clause.id() + " ·");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_no_clause_that_does_not_exist(Path page) throws IOException {
        assertThat(unknownIds(Files.readString(page))).as(page.toString()).isEmpty();
    }

    @Test
    void notices_a_clause_that_does_not_exist() {
        assertThat(unknownIds("see A3.TRANSFER and A3.TRANSFERS, B9.X; not GB/T 9704.A or Limits.TRANSFER"))
                .containsExactly("A3.TRANSFERS", "B9.X");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_only_to_pages_and_anchors_that_exist(Path page) throws IOException {
        assertThat(deadLinks(page, Files.readString(page))).as(page.toString()).isEmpty();
    }

    @Test
    void notices_a_link_that_leads_nowhere() {
        var page = PolicyPages.docs().resolve("policy/README.md");
        assertThat(deadLinks(page, "[a](article-12.md) [b](article-03.md#A3.TRANSFER) [c](article-03.md#A3.NOTHING)"))
                .containsExactly("article-12.md", "article-03.md#A3.NOTHING");
    }

    private static List<String> unknownIds(String text) {
        var known = new ArrayList<String>();
        for (var clause : Clause.values()) {
            known.add(clause.id());
        }
        return ID.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(id -> !known.contains(id))
                .distinct()
                .toList();
    }

    /** Anchors are checked where they are written as {@code <a id>}; anchors made from headings are left to the reader's browser. */
    private static List<String> deadLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> {
                    var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                    return !Files.exists(target) || (link.group(2) != null && !hasAnchor(target, link.group(2)));
                })
                .map(link -> link.group(1) + (link.group(2) == null ? "" : "#" + link.group(2)))
                .toList();
    }

    private static boolean hasAnchor(Path target, String anchor) {
        try {
            var text = Files.readString(target);
            return !text.contains("<a id=") || text.contains("<a id=\"" + anchor + "\">");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
