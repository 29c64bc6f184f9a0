package org.xinyue.web.desk.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Stat;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.act.Progress;
import org.xinyue.web.shell.Page;

/**
 * One delivery: its preview, its progress or its result, as far as it is (报送批次).
 *
 * @param rows the rows of this page of the list, by line
 * @param pager null when the list is empty
 */
public record DeliveryPage(
        String title,
        Tag state,
        String href,
        List<Notice> notices,
        List<Fact> facts,
        List<Stat> stats,
        Offer offer,
        List<Row> rows,
        @Nullable Pager pager)
        implements Page {
    public DeliveryPage {
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
        stats = List.copyOf(stats);
        rows = List.copyOf(rows);
    }

    /**
     * What can be done now.
     *
     * @param confirm words of the button that lets rows be taken, null when none can be
     * @param stop words of the button that gives up what is not taken yet, null when it has ended
     * @param returned true when rows go back
     * @param receipts true when there are complaints to be told of
     * @param progress how far it is, null unless rows are being taken
     */
    public record Offer(
            @Nullable String confirm,
            @Nullable String stop,
            boolean returned,
            boolean receipts,
            @Nullable Progress progress) {}

    /**
     * A row.
     *
     * @param words why it goes back, or the number of its case
     */
    public record Row(int line, String ownNumber, Tag outcome, String words) {}
}
