package org.xinyue.web.column.complain;

import java.util.List;
import org.xinyue.web.component.Moment;
import org.xinyue.web.shell.Page;

/**
 * The receipt (回执).
 *
 * @param code in groups of four; the only key to the case
 * @param next what happens now, by whom and until when
 * @param onBehalf true when an official wrote it for a caller, who has to be told number and code
 */
public record ReceiptPage(
        String number, String code, String lodgedAt, String receiver, List<Moment> next, boolean onBehalf)
        implements Page {
    public ReceiptPage {
        next = List.copyOf(next);
    }

    @Override
    public String title() {
        return onBehalf ? "已代为登记" : "投诉已提交";
    }
}
