package org.xinyue.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinyue.web.shell.Csrf;
import org.xinyue.web.shell.Edition;
import org.xinyue.web.shell.Shell;

/** The examples are the tests: every component in every state, held to what a keyboard and a screen reader need. */
class ExamplesTest {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ExamplesTest.class.getClassLoader(), "org.xinyue.web.page");
    private static final String HTML = gallery();

    private static String gallery() {
        var shell = new Shell(
                "组件一览",
                "/office/components",
                new Csrf("_csrf", "token"),
                file -> "/assets/" + file,
                List.of(),
                Edition.STANDARD,
                org.xinyue.web.language.Languages.Choice.NONE,
                null,
                null);
        var output = new StringOutput();
        ENGINE.render("gallery/GalleryPage.jte", Map.of("page", Examples.page(), "shell", shell), output);
        return output.toString();
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(HTML)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> ids() {
        return all("\\sid=\"([^\"]*)\"");
    }

    @Test
    void no_id_is_given_twice() {
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void every_label_and_every_description_leads_to_something() {
        assertThat(ids()).containsAll(all("<label for=\"([^\"]*)\""));
        assertThat(ids())
                .containsAll(all("aria-(?:describedby|labelledby)=\"([^\"]*)\"").stream()
                        .flatMap(named -> Arrays.stream(named.split(" ", -1)))
                        .toList());
    }

    @Test
    void every_input_that_is_shown_has_a_name_for_a_screen_reader() {
        var labelled = all("<label for=\"([^\"]*)\"");
        for (var input : all("(<(?:input|textarea|select)\\b[^>]*>)")) {
            if (!input.contains("type=\"hidden\"") && !input.contains("aria-label=")) {
                var id = input.replaceAll("(?s).*\\sid=\"([^\"]*)\".*", "$1");
                assertThat(labelled).as(input).contains(id);
            }
        }
    }

    @Test
    void every_refused_field_says_so_and_is_described_by_its_sentence() {
        for (var error : all("<p class=\"error\" id=\"([^\"]*)\"")) {
            assertThat(HTML).containsPattern("aria-describedby=\"[^\"]*" + Pattern.quote(error) + "\"");
        }
        assertThat(all("(aria-invalid=\"true\")")).hasSizeGreaterThan(6);
    }

    @Test
    void every_navigation_and_every_scrolling_region_is_named() {
        assertThat(all("(<nav\\b[^>]*>)")).isNotEmpty().allMatch(nav -> nav.contains("aria-label="));
        assertThat(all("(<div class=\"scroll\"[^>]*>)"))
                .isNotEmpty()
                .allMatch(region -> region.contains("role=\"region\"")
                        && region.contains("tabindex=\"0\"")
                        && region.contains("aria-label="));
    }

    @Test
    void every_form_that_changes_something_carries_the_token() {
        assertThat(all("<form method=\"post\"(.*?)</form>"))
                .isNotEmpty()
                .allMatch(form -> form.contains("name=\"_csrf\""));
    }

    @Test
    void nothing_is_styled_scripted_or_handled_inline() {
        assertThat(HTML).doesNotContain(" style=", "javascript:").doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void what_is_kept_from_a_reader_says_why_and_who_may_see_it() {
        assertThat(all("<span class=\"masked\">([^<]*)</span>")).hasSizeGreaterThan(2);
        assertThat(all("(<details class=\"why\">.*?</details>)"))
                .hasSameSizeAs(all("(<span class=\"masked\">)"))
                .allMatch(why -> why.contains("依据") && why.contains("谁能看到"));
    }

    @Test
    void an_act_that_is_not_possible_is_no_link_and_says_why() {
        assertThat(HTML)
                .contains("<span class=\"button off\" aria-disabled=\"true\">作出认定</span><span class=\"meta\">陈述申辩期未满");
    }

    @Test
    void a_sorted_column_says_in_which_direction_and_a_row_is_picked_by_name() {
        assertThat(HTML).contains("aria-sort=\"descending\"", "aria-label=\"选择：供热管网改造工程余款\"", "form=\"example-batch\"");
    }

    @Test
    void a_digest_shows_its_ends_and_holds_the_whole() {
        assertThat(HTML)
                .contains("66c7…a8e0", "66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0");
    }

    @Test
    void no_page_of_faults_tells_a_number_or_a_stack() {
        assertThat(all("<div class=\"empty fault\">(.*?)</div>"))
                .hasSize(4)
                .allMatch(fault -> fault.contains("<a class=\"button"))
                .noneMatch(fault -> fault.contains("Exception") || fault.matches("(?s).*[0-9a-f]{8}-.*"));
    }
}
