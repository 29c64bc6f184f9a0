package org.xinyue.web.shell;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.language.Language;
import org.xinyue.web.language.Languages;

/**
 * Everything the layouts need and no page brings itself.
 *
 * @param title text of the tab
 * @param path path of this request, to mark the current menu entry
 * @param edition how large a public page is printed
 * @param languages the language of a public page and those it can be switched to
 * @param viewer the signed-in official, null on public pages and before sign-in
 * @param assets the address of a file below /assets with its digest in the name, so that browsers may keep it for good
 * @param notice a sentence carried over a redirect ("已保存"), null when there is none
 */
public record Shell(
        String title,
        String path,
        Csrf csrf,
        UnaryOperator<String> assets,
        List<MenuSection> menu,
        Edition edition,
        Languages.Choice languages,
        @Nullable Viewer viewer,
        @Nullable String notice) {

    public Shell {
        menu = List.copyOf(menu);
    }

    /** One group of the side menu with its entries; never empty. */
    public record MenuSection(String label, List<MenuItem> items) {
        public MenuSection {
            items = List.copyOf(items);
        }
    }

    /** What the page prints its words with. */
    public Language lang() {
        return languages.current();
    }

    /** A sentence of ours in the language of the page. */
    public Content say(String chinese) {
        return lang().say(chinese);
    }

    /** A sentence of ours with something in it, see {@link Language#say(String, Object...)}. */
    public Content say(String pattern, Object... values) {
        return lang().say(pattern, values);
    }

    /** A sentence of ours inside an attribute or a title. */
    public String word(String chinese) {
        return lang().word(chinese);
    }

    /** What somebody wrote, a name or an official text. */
    public Content quote(String text) {
        return lang().quote(text);
    }

    /** Where a browser fetches a file of /assets, e.g. shared.css. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** True when the side menu leads there: what this person is not offered, no other link shall offer. */
    public boolean offers(String href) {
        return menu.stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(item -> item.href().equals(href));
    }

    /** "page" when the link leads to this page or to one above it, null otherwise: the value of aria-current. */
    public @Nullable String current(String href) {
        boolean root = href.equals("/") || href.equals("/office");
        boolean here = path.equals(href) || (!root && path.startsWith(href + "/"));
        return here ? "page" : null;
    }
}
