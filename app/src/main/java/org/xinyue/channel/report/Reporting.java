package org.xinyue.channel.report;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Visibility;
import org.xinyue.casework.writing.Decided;
import org.xinyue.database.Keys;
import org.xinyue.matter.Parted;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Writes the notices of a decision in the decision's own transaction (回告): one for every door entry that it concerns, once. A door is told what the
 * complainant is told, and a door on the respondent's side what the respondent is told.
 */
@Component
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class Reporting {
    private static final String PLATFORM = "系统";

    private final ReportRows rows;
    private final Addressees addressees;
    private final Organisations organisations;
    private final CaseTime time;
    private final Notices notices;

    Reporting(ReportRows rows, Addressees addressees, Organisations organisations, CaseTime time, Notices notices) {
        this.rows = rows;
        this.addressees = addressees;
        this.organisations = organisations;
        this.time = time;
        this.notices = notices;
    }

    /** A decision was made; coming twice it changes nothing. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Decided decided) {
        var concerned = addressees.of(decided.file(), decided.line().act());
        for (var to : rows.entries(concerned.byCase().keySet(), time.today())) {
            var basis = Objects.requireNonNull(concerned.byCase().get(to.caseId()));
            var seen = seen(decided, to.door().bodyId(), basis);
            boolean toldAlready = basis == Basis.LINKED
                    && rows.hasOwn(to.entryId(), decided.line().act());
            if (seen != Visibility.HIDDEN && !toldAlready) {
                write(
                        to,
                        basis,
                        decided,
                        seen == Visibility.FULL ? ReportFacts.of(decided.line().decision()) : "");
            }
            if (concerned.linked() && basis == Basis.OWN) {
                settle(rows.replace(to.entryId(), decided.line().act(), ended(Receipt.How.REPLACED)));
            }
        }
    }

    /** Two cases are no longer one matter: what one door was told of the other's case asks for nothing any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Parted parted) {
        settle(rows.part(parted.caseId(), parted.others(), ended(Receipt.How.PARTED)));
    }

    private void settle(java.util.List<UUID> reports) {
        if (!reports.isEmpty()) {
            notices.settle(Alarm.causes(reports));
        }
    }

    private Visibility seen(Decided decided, UUID body, Basis basis) {
        var directory = organisations.directory();
        var today = time.today();
        var respondent = directory.current(decided.file().state().parties().respondent(), today);
        boolean onItsSide = directory.find(body).isPresent() && directory.isSameOrBelow(body, respondent.id(), today);
        if (!onItsSide) {
            return Visibility.of(decided.line().act(), Party.COMPLAINANT);
        }
        return basis == Basis.OWN ? Visibility.of(decided.line().act(), Party.RESPONDENT) : Visibility.HIDDEN;
    }

    private void write(Report.Addressee to, Basis basis, Decided decided, String facts) {
        var today = time.today();
        var line = decided.line();
        var report = new Report(
                Keys.next(),
                "",
                to,
                new Report.Said(
                        decided.file().id(),
                        line.version(),
                        decided.kind(),
                        line.act(),
                        line.bodyId(),
                        line.at(),
                        facts),
                basis,
                time.now(),
                Limits.RECEIPT.from(today, 0, time.calendar()).date(),
                receipt(to, line));
        var first = to.form() == ReportForm.FEED ? ReceiptRung.DUE : ReceiptRung.TOLD;
        rows.insert(report, first, first == ReceiptRung.TOLD ? today : report.dueOn());
    }

    /** Who decided at this desk knows it; a system or a sheet has to hear of it all the same. */
    private @Nullable Receipt receipt(Report.Addressee to, HistoryLine line) {
        boolean own = to.form() == ReportForm.DESK && to.door().bodyId().equals(line.bodyId());
        return own ? ended(Receipt.How.OWN_ACT) : null;
    }

    private Receipt ended(Receipt.How how) {
        return new Receipt(how, time.now(), PLATFORM, null);
    }
}
