package org.xinyue.channel.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinyue.calendar.Calendars;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The notices of a door without programmers, one to a row (回告表). Every cell is text. */
@Implements(Clause.A3_REPORT_BACK)
final class ReportSheet {
    private static final List<String> HEAD = List.of("回告编号", "渠道编号", "投诉编号", "回告事项", "决定", "依据", "作出单位", "作出时间", "要点");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int FLUSH_EVERY = 200;

    private ReportSheet() {}

    /** Writes the sheet; the stream stays open. */
    static void write(List<Reports.Named> notices, OutputStream out) throws IOException {
        var book = new Workbook(out, "Xinyue", "1.0");
        var page = book.newWorksheet("回告");
        row(page, 0, HEAD);
        for (int column = 0; column < HEAD.size(); column++) {
            page.style(0, column).bold().fillColor("E8EEF5").borderStyle("thin").set();
            page.width(column, 24);
        }
        page.freezePane(0, 1);
        int at = 0;
        for (var notice : notices) {
            at++;
            row(page, at, words(notice));
            if (at % FLUSH_EVERY == 0) {
                page.flush();
            }
        }
        book.finish();
    }

    private static List<String> words(Reports.Named notice) {
        var report = notice.report();
        var said = report.said();
        return List.of(
                report.number(),
                report.to().ownNumber(),
                notice.caseNumber(),
                said.kind().label(),
                said.act().label(),
                report.basis().label(),
                Objects.requireNonNullElse(notice.body(), ""),
                MINUTE.format(said.at().atZone(Calendars.zone())),
                said.facts());
    }

    private static void row(Worksheet page, int at, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            page.inlineString(at, column, words.get(column));
            page.style(at, column).format("@").set();
        }
    }
}
