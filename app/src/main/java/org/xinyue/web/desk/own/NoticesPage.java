package org.xinyue.web.desk.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tag;
import org.xinyue.web.shell.Page;

/**
 * Messages on the desks of the signed-in person (消息).
 *
 * @param unread how many on this page nobody has read
 * @param empty null when there are rows
 */
public record NoticesPage(
        String title,
        List<Line> lines,
        int unread,
        Pager pager,
        @Nullable Empty empty) implements Page {
    public NoticesPage {
        lines = List.copyOf(lines);
    }

    /**
     * One message.
     *
     * @param href the case, or where receipts are signed; null when this person may not open it
     * @param read who has read it, "" while nobody has
     */
    public record Line(
            String id, Tag tag, String message, @Nullable String href, String time, String read) {}
}
