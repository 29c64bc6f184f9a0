package org.xinyue.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tag;
import org.xinyue.web.shell.Page;

/**
 * One portal (盟市入口).
 *
 * @param action where its forms are sent
 * @param open true while visits from it are counted
 */
public record PortalPage(
        String name,
        String action,
        List<FieldError> errors,
        Field home,
        boolean open,
        List<Snippet> snippets,
        List<Check> checks,
        List<Month> months)
        implements Page {
    public PortalPage {
        errors = List.copyOf(errors);
        snippets = List.copyOf(snippets);
        checks = List.copyOf(checks);
        months = List.copyOf(months);
    }

    /** One way to show the entry, as HTML to be copied. */
    public record Snippet(String id, String label, String html) {}

    /**
     * Something to look after.
     *
     * @param href null when there is nothing to open
     */
    public record Check(
            Tag state, String sentence, @Nullable String href) {}

    /** Numbers as they may be told. */
    public record Month(String month, String visits, String drafts, String complaints) {}

    @Override
    public String title() {
        return errors.isEmpty() ? name : "错误：" + name;
    }
}
