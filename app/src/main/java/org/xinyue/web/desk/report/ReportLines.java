package org.xinyue.web.desk.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.DueDate;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.casework.procedure.Party;
import org.xinyue.channel.report.Basis;
import org.xinyue.channel.report.Receipt;
import org.xinyue.channel.report.Report;
import org.xinyue.channel.report.Reports;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.Remaining;
import org.xinyue.web.desk.Wording;

/** Notices in the words of their pages. */
@Component
class ReportLines {
    private final CaseTime time;

    ReportLines(CaseTime time) {
        this.time = time;
    }

    /** A line of the list; {@code several} when the reader signs for more than one body. */
    ReportsPage.Line line(Reports.Named named, boolean several) {
        var report = named.report();
        var said = report.said();
        var to = report.to();
        return new ReportsPage.Line(
                report.id().toString(),
                "/office/cases/" + to.caseId(),
                new ReportsPage.What(
                        said.act().label(),
                        facts(report),
                        named.body() == null ? nobody(said.act()) : named.body(),
                        Wording.time(said.at(), time.today())),
                new ReportsPage.To(
                        named.caseNumber(),
                        to.ownNumber().equals(named.caseNumber()) ? "" : to.ownNumber(),
                        to.door().channel().label(),
                        several ? named.receiver() : ""),
                report.receipt() == null
                        ? Remaining.of(
                                new DueDate(report.dueOn(), false), Limits.RECEIPT, time.today(), time.calendar())
                        : null,
                signed(report.receipt()));
    }

    /** Who acts that is no body. */
    private static String nobody(Act act) {
        return act == Act.LAPSE || act == Act.CLOSE ? "期限届满" : Party.COMPLAINANT.label();
    }

    private static String facts(Report report) {
        var words = new StringBuilder(report.number());
        if (report.basis() != Basis.OWN) {
            words.append("，").append(report.basis().label());
        }
        if (!report.said().facts().isEmpty()) {
            words.append("，").append(report.said().facts());
        }
        return words.toString();
    }

    private ReportsPage.@Nullable Signed signed(@Nullable Receipt receipt) {
        if (receipt == null) {
            return null;
        }
        var batch = receipt.batch();
        return new ReportsPage.Signed(
                tag(receipt), by(receipt), batch == null ? null : ReportDesk.PATH + "/sheets/" + batch);
    }

    /** A line of the case page. */
    ReportEntry entry(Reports.Named named) {
        var report = named.report();
        var receipt = report.receipt();
        var today = time.today();
        return new ReportEntry(
                report.said().act().label(),
                named.receiver() + "（" + report.to().door().channel().label() + "）",
                report.number() + "，" + Wording.time(report.sentAt(), today) + " 发出，"
                        + report.to().form().label()
                        + (report.basis() == Basis.OWN
                                ? ""
                                : "，" + report.basis().label()),
                receipt == null ? waiting(report, today) : tag(receipt),
                receipt == null ? "签收期限 " + Wording.day(report.dueOn(), today) : by(receipt));
    }

    private static Tag waiting(Report report, LocalDate today) {
        return report.isOverdue(today) ? new Tag(Tone.RED, "超期未签收") : new Tag(Tone.BLUE, "待签收");
    }

    private static Tag tag(Receipt receipt) {
        return switch (receipt.how()) {
            case PERSON, SYSTEM, SHEET -> new Tag(Tone.GREEN, "已签收");
            case OWN_ACT -> new Tag(Tone.GREY, "不用签收");
            case REPLACED, PARTED -> new Tag(Tone.GREY, "已终止");
        };
    }

    private String by(Receipt receipt) {
        var when = Wording.time(receipt.at(), time.today());
        return switch (receipt.how()) {
            case PERSON, SHEET ->
                when + "，" + name(receipt.by()) + receipt.how().label();
            case SYSTEM -> when + "，" + receipt.by() + receipt.how().label();
            case OWN_ACT, REPLACED, PARTED -> receipt.how().label();
        };
    }

    /** The rest of a signature tells people of one name apart and says nothing to readers. */
    private static String name(String signature) {
        int dot = signature.indexOf('·');
        return dot > 0 ? signature.substring(0, dot) : signature;
    }
}
