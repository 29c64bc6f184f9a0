package org.xinyue.web.column.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tag;
import org.xinyue.web.shell.Page;

/**
 * A case as its complainant sees it.
 *
 * @param notices what has just happened, or what stands in the way
 * @param news the newest text addressed to the complainant, null when there is none
 * @param offers what may be done now, in the order of the procedure
 */
public record CasePage(
        Head head,
        List<Notice> notices,
        @Nullable Moment news,
        List<Due> dues,
        List<Offer> offers,
        List<Moment> history,
        List<Attachment> files,
        List<Attachment> papers)
        implements Page {
    public CasePage {
        notices = List.copyOf(notices);
        dues = List.copyOf(dues);
        offers = List.copyOf(offers);
        history = List.copyOf(history);
        files = List.copyOf(files);
        papers = List.copyOf(papers);
    }

    /** Number, public status and what it means. */
    public record Head(String number, Tag status, String explanation, List<Fact> facts) {
        public Head {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A running date with its working.
     *
     * @param late null while there is time
     */
    public record Due(
            String what, String who, String date, @Nullable Tag late, List<Day> working) {
        public Due {
            working = List.copyOf(working);
        }
    }

    /** One day, counted or skipped, and why. */
    public record Day(String date, String mark, String reason) {}

    /**
     * An act that may be done.
     *
     * @param obstacle why not just now, null when nothing stands against it
     */
    public record Offer(
            String label,
            String note,
            String href,
            @Nullable String obstacle) {}

    @Override
    public String title() {
        return head.number();
    }
}
