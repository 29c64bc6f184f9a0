package org.xinyue.web.column.receipt;

import java.util.List;
import org.xinyue.web.component.Moment;
import org.xinyue.web.shell.Page;

/**
 * The receipt on paper (回执). Says nothing of who complains: whoever finds it on a desk learns no name from it.
 *
 * @param key number and code
 * @param address where the progress is looked up; holds neither number nor code
 * @param qr the address as a picture
 * @param respondent who is complained about
 * @param files what was handed in
 * @param next what happens now, by whom and until when
 */
public record ReceiptSheet(
        Key key, String address, String qr, String respondent, List<HandedIn> files, List<Moment> next)
        implements Page {
    public ReceiptSheet {
        files = List.copyOf(files);
        next = List.copyOf(next);
    }

    /** The code is in groups of four. */
    public record Key(String number, String code, String lodgedAt, String receiver, String matter) {}

    /** One file with its digest, so that nobody can say later that another one was handed in. */
    public record HandedIn(String name, String size, String sm3) {}

    @Override
    public String title() {
        return "投诉提交回执 " + key.number();
    }
}
