package org.xinyue.web.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.shell.Page;

/**
 * Notices to the bodies of the signed-in person (回告签收).
 *
 * @param show code of the tab, sent back with a receipt
 * @param sheet how many can be taken away with a sheet, 0 when none
 * @param waiting how many on this page have no receipt
 * @param empty null when there are rows
 */
public record ReportsPage(
        String show,
        List<Tab> tabs,
        int sheet,
        List<Line> lines,
        int waiting,
        Pager pager,
        @Nullable Empty empty) implements Page {
    public ReportsPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
    }

    @Override
    public String title() {
        return "回告签收";
    }

    /** How long there is to sign, in words. */
    public String limit() {
        return Limits.RECEIPT.label();
    }

    /**
     * One notice.
     *
     * @param href the case
     * @param deadline what is left until the last day, null once it has its receipt
     * @param receipt null while it waits
     */
    public record Line(
            String id,
            String href,
            What what,
            To to,
            @Nullable Deadline deadline,
            @Nullable Signed receipt) {}

    /**
     * What was decided.
     *
     * @param facts number of the notice, and what was chosen from lists
     * @param by who decided
     */
    public record What(String act, String facts, String by, String when) {}

    /**
     * At which entry.
     *
     * @param ownNumber the door's number, "" where it is the number of the case
     * @param body the receiving body, "" when the reader has only one
     */
    public record To(String caseNumber, String ownNumber, String door, String body) {}

    /**
     * Its receipt.
     *
     * @param by when and by whom
     * @param sheet where the sheet can be fetched again, null when it went with none
     */
    public record Signed(Tag tag, String by, @Nullable String sheet) {}
}
