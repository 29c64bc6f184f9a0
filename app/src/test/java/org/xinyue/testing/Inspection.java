package org.xinyue.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks a page over as an inspector would. */
final class Inspection {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Elements whose own text does not fit them and is hidden by it. */
    private static final String CUT_OFF = """
            [...document.querySelectorAll('main *, header *, footer *')]
              .filter(e => e.children.length === 0 && e.textContent.trim() && e.clientWidth > 2
                && getComputedStyle(e).overflowX !== 'visible' && !['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(e.tagName)
                && e.scrollWidth > e.clientWidth + 1)
              .map(e => e.textContent.trim().slice(0, 30))
            """;

    private Inspection() {}

    static List<String> of(Page page, int width, boolean closely) {
        var faults = new ArrayList<String>();
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            faults.add("is " + needed + " px wide and scrolls sideways");
        }
        if (page.evaluate(CUT_OFF) instanceof List<?> cut && !cut.isEmpty()) {
            faults.add("cuts off " + cut);
        }
        if (closely) {
            axe(page, faults);
        }
        return faults;
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static void axe(Page page, List<String> faults) {
        // No page of ours frames another's, so axe need not ask the frames one by one.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml())));
    }
}
