package org.xinyue.web.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinyue.testing.Chromium;

/**
 * Follows every link of one visitor and inspects one page of each kind; a kind is the address without its ids. Forms with something to fill in are also sent
 * empty, and the refusal is inspected.
 */
final class Crawl {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FILE =
            Pattern.compile(".*(/documents/|/assets/|\\.pdf|\\.xlsx|\\.csv|\\.json|/export).*");
    /** Pages that say something else to each visitor. */
    private static final Set<String> LOOKS_DIFFERENT = Set.of("/office", "/office/cases/{}", "/status/case");

    /** The same page with other rows, or the same rows in another order. */
    private static final Pattern ROWS = Pattern.compile("[?&](after|before|sort|order|bucket)$");

    private static final Pattern ACT = Pattern.compile("(/office/cases/\\{}/acts/)([a-z-]+)");
    private static final Set<String> OWN_FORMS = Set.of(
            "accept",
            "transfer",
            "refuse",
            "merge",
            "hand-back",
            "respond",
            "order-rectification",
            "ask-extension",
            "notice-confirmation",
            "find-lawful-change");

    private static final String LINKS =
            "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))";

    private final Chromium.Window window;
    private final String visitor;
    private final Set<String> inspected;
    private final Set<String> kinds = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /** @param inspected kinds that another visitor already went through, and to which this one adds */
    Crawl(Chromium.Window window, String visitor, Set<String> inspected) {
        this.window = window;
        this.visitor = visitor;
        this.inspected = inspected;
    }

    /** What was wrong on the pages that can be reached from these, below {@code within}. */
    List<String> from(String within, List<String> starts) {
        Queue<String> open = new ArrayDeque<>(starts);
        Set<String> opened = new HashSet<>();
        while (!open.isEmpty()) {
            var address = open.remove().replaceAll("#.*", "");
            boolean wanted = starts.contains(address) || !kinds.contains(kind(address));
            if (address.startsWith(within) && !FILE.matcher(address).matches() && wanted && opened.add(address)) {
                int status = opens(address);
                if (status == 404) {
                    inspect("/nothing-here");
                } else if (status > 0) {
                    open.addAll(links());
                    inspect(kind(address));
                }
            }
        }
        return faults;
    }

    private void inspect(String kind) {
        boolean newToMe = kinds.add(kind);
        boolean newToAll = inspected.add(kind);
        if (newToMe && (newToAll || LOOKS_DIFFERENT.contains(kind))) {
            faults.addAll(window.faults(name(kind)));
            sendEmpty(kind);
        }
    }

    private List<String> links() {
        return window.page().evaluate(LINKS) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The status of the answer; 0 for a file to keep, which is no page. */
    private int opens(String address) {
        try {
            var answer = window.page().navigate(address);
            return answer == null ? 0 : answer.status();
        } catch (PlaywrightException download) {
            return 0;
        }
    }

    private void sendEmpty(String kind) {
        Page page = window.page();
        var form = page.locator("main form[method=post]:has(textarea:not([readonly]), input[type=text])");
        if (form.count() == 0 || form.first().locator("button.primary").count() == 0) {
            return;
        }
        for (var field : form.first().locator("textarea, input[type=text]").all()) {
            if (field.isEditable()) {
                field.fill("");
            }
        }
        form.first().locator("button.primary").first().click();
        faults.addAll(window.faultsUnseen(name(kind) + "-refused"));
    }

    /** E.g. {@code /office/cases/{}/acts/transfer}; the acts that only ask for words share one form. */
    private static String kind(String address) {
        var kind = ROWS.matcher(ID.matcher(address).replaceAll("{}").replaceAll("=.*", ""))
                .replaceAll("");
        var act = ACT.matcher(kind);
        return act.matches() && !OWN_FORMS.contains(act.group(2)) ? act.group(1) + "{}" : kind;
    }

    private String name(String kind) {
        return visitor + kind.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    /** The kinds of pages this visitor reached. */
    Set<String> kinds() {
        return kinds;
    }
}
