package org.xinyue.channel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** What a channel is told of the complaints that were taken (受理回执表): the numbers to quote, and the codes for those who complained. */
public final class ReceiptSheet {
    private static final List<String> HEAD = List.of("原行号", "渠道编号", "结果", "投诉编号", "查询码（转告投诉人，等同密码）");

    private ReceiptSheet() {}

    /** One complaint. */
    public record Told(int line, String ownNumber, String outcome, String caseNumber, String code) {
        /** The code is a credential and must not reach a log. */
        @Override
        public String toString() {
            return "Told[" + line + "]";
        }
    }

    /** Writes the sheet; the stream stays open. */
    public static void write(Iterable<Told> complaints, OutputStream out) throws IOException {
        var book = new Workbook(out, "Xinyue", "1.0");
        var page = book.newWorksheet("受理回执");
        for (int column = 0; column < HEAD.size(); column++) {
            page.value(0, column, HEAD.get(column));
            page.style(0, column).bold().fillColor("E8EEF5").borderStyle("thin").set();
            page.width(column, 26);
            page.style(column).format("@").set();
        }
        page.freezePane(0, 1);
        int row = 0;
        for (var told : complaints) {
            row++;
            page.value(row, 0, told.line());
            page.inlineString(row, 1, told.ownNumber());
            page.style(row, 1).format("@").set();
            page.inlineString(row, 2, told.outcome());
            page.inlineString(row, 3, told.caseNumber());
            page.inlineString(row, 4, told.code());
        }
        book.finish();
    }
}
