package org.xinyue.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks a page over as an inspector would. */
final class Inspection {
    private static final Map<String, Object> EVERY_RULE = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** What a few more pixels of room can still change where no style sheet shows or hides anything. */
    private static final Map<String, Object> RULES_OF_ROOM = Map.of(
            "type",
            "rule",
            "values",
            List.of("target-size", "scrollable-region-focusable", "color-contrast", "link-in-text-block"));

    private static final String AXE = axe();

    /**
     * What is wrong at this width: sideways scrolling, elements whose own text does not fit them and is hidden by it, and what axe finds. No page of ours
     * frames another's, and none has sound, so axe need neither ask frames nor load anything.
     */
    private static final String LOOK = """
            async ({width, only}) => {
              const faults = [];
              const needed = document.documentElement.scrollWidth;
              if (needed > width) faults.push(`is ${needed} px wide and scrolls sideways`);
              const cut = [...document.querySelectorAll('main *, header *, footer *')]
                .filter(e => e.children.length === 0 && e.clientWidth > 2 && e.scrollWidth > e.clientWidth + 1
                  && !['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(e.tagName)
                  && e.textContent.trim() && getComputedStyle(e).overflowX !== 'visible')
                .map(e => e.textContent.trim().slice(0, 30));
              if (cut.length) faults.push(`cuts off [${cut.join(', ')}]`);
              const found = await axe.run(document, {
                runOnly: only, resultTypes: ['violations'], iframes: false, preload: false});
              for (const rule of found.violations)
                for (const node of rule.nodes) faults.push(`${rule.id} (${rule.help}): ${node.html}`);
              return faults;
            }
            """;

    private Inspection() {}

    /** @param closely false where another width shows the same elements: only rules about sizes and places are gone through then */
    static List<String> of(Page page, int width, boolean closely) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        return page.evaluate(LOOK, Map.of("width", width, "only", closely ? EVERY_RULE : RULES_OF_ROOM))
                        instanceof List<?> faults
                ? faults.stream().map(String::valueOf).toList()
                : List.of("was not looked at");
    }

    /** axe as its library brings it. */
    private static String axe() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
