package org.xinyue.demo;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.channel.report.Report;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Show;
import org.xinyue.channel.report.Signing;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;

/** Receiving bodies of the demonstration sign for what they are told on its last day; every tenth notice two days late, so that there is an alarm to see. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoReceipts {
    private static final int MOST = 200;
    private static final int LATE = 2;

    private final Reports reports;
    private final Signing signing;
    private final Organisations organisations;
    private final CaseTime time;

    DemoReceipts(Reports reports, Signing signing, Organisations organisations, CaseTime time) {
        this.reports = reports;
        this.signing = signing;
        this.organisations = organisations;
        this.time = time;
    }

    /** Signs for everything that is signed for today. */
    void run() {
        organisations.directory().all(time.today()).stream()
                .filter(Body::creditLead)
                .forEach(this::sign);
    }

    private void sign(Body body) {
        var due = reports.page(List.of(body.id()), Show.WAITING, null, MOST).stream()
                .map(Reports.Named::report)
                .filter(this::isSignedToday)
                .map(Report::id)
                .toList();
        if (!due.isEmpty()) {
            signing.sign(due, Set.of(body.id()), DemoPeople.in(body.id(), organisations.directory()));
        }
    }

    private boolean isSignedToday(Report report) {
        var day = report.number().endsWith("5") ? report.dueOn().plusDays(LATE) : report.dueOn();
        return !day.isAfter(time.today());
    }
}
