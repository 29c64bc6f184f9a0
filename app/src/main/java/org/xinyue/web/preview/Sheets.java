package org.xinyue.web.preview;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.xinyue.document.Preview;
import org.xinyue.document.PreviewRefused;
import org.xinyue.document.Previews;
import org.xinyue.document.StoredDocument;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.preview.PreviewPage.Leaves;
import org.xinyue.web.shell.Pages;

/**
 * Shows a file as a picture inside a page that may run nothing, load nothing but that picture and our style, and send nothing. The picture travels in the
 * page itself, so there is no second address to guard. Who may see it, and that it was seen, is the caller's business.
 */
@Component
@Implements(Clause.B4_SECRETS)
public class Sheets {
    /** Without allow-same-origin: should anything in it run after all, it stands outside our own pages. */
    private static final String POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'self';"
            + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private final Previews previews;
    private final Pages pages;

    Sheets(Previews previews, Pages pages) {
        this.previews = previews;
        this.pages = pages;
    }

    /**
     * What is to be shown.
     *
     * @param name as this viewer may know the file
     * @param page counted from 1
     */
    public record Wanted(StoredDocument file, String name, int page) {}

    /**
     * Addresses.
     *
     * @param self of this preview without its page
     * @param download of the file itself, null when it is not handed out here
     * @param back of the page it was opened from
     */
    public record Ways(String self, @Nullable String download, String back) {}

    /** The page, with headers that keep it out of every shared machine's memory. */
    public View show(Wanted wanted, Ways ways, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try {
            var preview = previews.page(wanted.file(), wanted.page());
            return pages.show(page(wanted.name(), preview, null, ways));
        } catch (PreviewRefused refused) {
            var page = page(wanted.name(), null, refused.getMessage(), ways);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
    }

    private static PreviewPage page(String name, @Nullable Preview preview, @Nullable String sentence, Ways ways) {
        return new PreviewPage(
                name,
                preview == null ? null : preview.picture(),
                sentence,
                preview == null ? Leaves.none() : leaves(preview, ways.self()),
                ways.download(),
                ways.back());
    }

    private static Leaves leaves(Preview preview, String self) {
        int page = preview.page();
        return preview.pages() == 1
                ? Leaves.none()
                : new Leaves(
                        "第 " + page + " 页，共 " + preview.pages() + " 页",
                        page > 1 ? self + "?page=" + (page - 1) : null,
                        page < preview.pages() ? self + "?page=" + (page + 1) : null);
    }
}
