package org.xinyue.web.column.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;

/** Builds the complainant's view of a case; everything in it comes shielded from casework. */
@Component
class CaseView {
    private static final Set<Party> SELF = Set.of(Party.COMPLAINANT);

    private final Cases cases;
    private final Enclosed enclosed;
    private final Organisations organisations;
    private final Calendars calendars;
    private final Clock clock;

    CaseView(Cases cases, Enclosed enclosed, Organisations organisations, Calendars calendars, Clock clock) {
        this.cases = cases;
        this.enclosed = enclosed;
        this.organisations = organisations;
        this.calendars = calendars;
        this.clock = clock;
    }

    CasePage page(UUID caseId, List<Notice> notices) {
        CaseFile file = cases.get(caseId);
        var lines = cases.historyFor(file, SELF);
        var all = new ArrayList<>(notices);
        cases.history(caseId).forEach(line -> all.addAll(elsewhere(line)));
        return new CasePage(
                head(file),
                all,
                news(lines),
                dues(caseId),
                offers(file),
                history(lines),
                enclosed.files(caseId),
                enclosed.papers(caseId));
    }

    /** Where a merged complaint goes on: the status alone, for the other case may be another firm's. */
    private List<Notice> elsewhere(HistoryLine line) {
        if (!(line.decision() instanceof Decision.Merger merger)) {
            return List.of();
        }
        var into = cases.get(merger.into());
        var status = into.state().stage().publicStatus();
        return List.of(
                Notice.of(Tone.BLUE, "并入的案件现在是“" + status.label() + "”。" + status.explanation(cases.procedure(into))));
    }

    /** What has happened since that version, as far as a complainant may see it, newest first. */
    List<Moment> since(UUID caseId, int version) {
        return history(cases.historyFor(cases.get(caseId), SELF).stream()
                .filter(line -> line.version() > version)
                .toList());
    }

    private List<Moment> history(List<HistoryLine> lines) {
        var moments = new ArrayList<Moment>();
        lines.forEach(line -> moments.add(moment(line)));
        Collections.reverse(moments);
        return moments;
    }

    private CasePage.Head head(CaseFile file) {
        var status = file.state().stage().publicStatus();
        return new CasePage.Head(
                file.number(),
                new Tag(file.state().stage().isEnded() ? Tone.GREY : Tone.BLUE, status.label()),
                status.explanation(cases.procedure(file)),
                facts(file));
    }

    private List<Fact> facts(CaseFile file) {
        var facts = new ArrayList<>(List.of(
                Fact.of("提交时间", Written.time(file.lodgedAt())),
                Fact.of("渠道", file.channel().label()),
                Fact.quoted("事项", file.title()),
                Fact.quoted("被投诉机关", name(file.state().parties().respondent())),
                Fact.quoted("受理单位", name(file.state().parties().receiver()))));
        var rule = cases.rule(file);
        if (rule != null) {
            facts.add(Fact.quoted("适用规定", rule));
        }
        return facts;
    }

    private @Nullable Moment news(List<HistoryLine> lines) {
        for (HistoryLine line : lines.reversed()) {
            if (line.party() != Party.COMPLAINANT
                    && !DecisionText.of(line.decision()).isEmpty()) {
                return moment(line);
            }
        }
        return null;
    }

    private Moment moment(HistoryLine line) {
        @Nullable UUID body = line.bodyId();
        String who = body == null ? line.party().label() : name(body);
        return new Moment(line.act().label(), Written.time(line.at()), who, DecisionText.of(line.decision()), false);
    }

    private List<CasePage.Due> dues(UUID caseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return cases.ledger(caseId).stream()
                .filter(Deadline::isOpen)
                .map(deadline -> new CasePage.Due(
                        deadline.kind().label(),
                        deadline.kind().owes().label(),
                        Written.date(deadline.due()),
                        deadline.isLate(today) ? new Tag(Tone.RED, "已超期") : null,
                        working(deadline)))
                .toList();
    }

    private List<CasePage.Day> working(Deadline deadline) {
        return deadline.working(calendars.current()).days().stream()
                .map(day -> new CasePage.Day(
                        Written.brief(day.date()),
                        day.counted() ? "第 " + day.number() + " 日" : "不计",
                        day.reason() + (day.notice() == null ? "" : "（" + day.notice() + "）")))
                .toList();
    }

    private List<CasePage.Offer> offers(CaseFile file) {
        return cases.open(file, new Actor.Complainant(file.id())).stream()
                // What cannot be undone comes last.
                .sorted(Comparator.comparing(step -> step.act() == Act.WITHDRAW))
                .map(step -> new CasePage.Offer(
                        step.act().label(),
                        OfferNotes.of(step.act()),
                        "/status/act/" + step.act().slug(),
                        cases.obstacle(file, step)))
                .toList();
    }

    private String name(UUID body) {
        return organisations.directory().get(body).name();
    }
}
