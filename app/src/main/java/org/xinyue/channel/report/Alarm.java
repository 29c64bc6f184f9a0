package org.xinyue.channel.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Words and addressees while a notice waits (催签与督办). Whoever stands above the receiving body is told which notice, never which case: it is no party of it,
 * and may stand near the respondent.
 */
@Component
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
class Alarm {
    /** How the causes of these messages begin. */
    static final String CAUSE = "report:";

    private static final String BODY = "body";
    private static final String SUPERIOR = "superior";
    private static final String REGION = "region";

    private final Notices notices;
    private final Organisations organisations;
    private final Cases cases;
    private final CaseTime time;

    Alarm(Notices notices, Organisations organisations, Cases cases, CaseTime time) {
        this.notices = notices;
        this.organisations = organisations;
        this.cases = cases;
        this.time = time;
    }

    /** Causes of every message about these notices: what settles them when the receipt comes. */
    static List<String> causes(Collection<UUID> reports) {
        var causes = new ArrayList<String>();
        for (var report : reports) {
            Arrays.stream(ReceiptRung.values())
                    .forEach(
                            rung -> List.of(BODY, SUPERIOR, REGION).forEach(to -> causes.add(cause(report, rung, to))));
        }
        return causes;
    }

    private static String cause(UUID report, ReceiptRung rung, String to) {
        return CAUSE + report + ":" + rung + ":" + to;
    }

    /** Tells the receiving body and, on the upper rungs, who stands above it. */
    void tell(Report report, ReceiptRung rung) {
        var directory = organisations.directory();
        var late = directory.current(report.to().door().bodyId(), time.today());
        var name = "回告 " + report.number() + "（" + report.said().kind().label() + "）";
        if (rung == ReceiptRung.TOLD) {
            var file = cases.get(report.to().caseId());
            var words = file.number() + " " + report.said().act().label()
                    + (report.basis() == Basis.OWN ? "" : "（" + report.basis().label() + "）") + "，" + name + "请在 "
                    + report.dueOn() + " 前到“回告签收”签收";
            notices.send(cause(report.id(), rung, BODY), late.id(), file.id(), rung.tone(), words);
            return;
        }
        var words = name + rung.label() + "，期限 " + report.dueOn();
        notices.send(cause(report.id(), rung, BODY), late.id(), null, rung.tone(), words + "，请到“回告签收”签收");
        above(report, rung, late, late.name() + "：" + words + "，请督促该单位签收");
    }

    private void above(Report report, ReceiptRung rung, Body late, String words) {
        var respondent = cases.get(report.to().caseId()).state().parties().respondent();
        var told = new LinkedHashSet<UUID>(Set.of(late.id()));
        var region = region(respondent);
        if (rung.reachesSuperior()) {
            superior(late, respondent)
                    .or(() -> region)
                    .filter(body -> told.add(body.id()))
                    .ifPresent(body -> escalate(cause(report.id(), rung, SUPERIOR), body, words));
        }
        if (rung.reachesRegion()) {
            region.filter(body -> told.add(body.id()))
                    .ifPresent(body -> escalate(cause(report.id(), rung, REGION), body, words));
        }
    }

    private void escalate(String cause, Body body, String words) {
        notices.send(cause, body.id(), null, Notice.Tone.ESCALATION, words);
    }

    private Optional<Body> superior(Body late, UUID respondent) {
        var route = new Routing(organisations.directory()).reviewer(late.id(), respondent, time.today());
        return route instanceof Route.To to ? Optional.of(to.body()) : Optional.empty();
    }

    /** The region's lead body, unless it stands on the respondent's side. */
    private Optional<Body> region(UUID respondent) {
        var directory = organisations.directory();
        var today = time.today();
        var accused = directory.current(respondent, today).id();
        return new Routing(directory)
                .forwarder(today)
                .filter(body -> !directory.isSameOrBelow(body.id(), accused, today));
    }
}
