package org.xinyue.web.desk.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.procedure.Party;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Wording;

/** Puts a case into words, for one viewer. */
@Component
public class CasePages {
    private static final int SHORT_DIGEST = 8;
    private static final int IN_THE_BAND = 2;

    private final Cases cases;
    private final CaseAccess access;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Clocks clocks;

    CasePages(Cases cases, CaseAccess access, Complaints complaints, Organisations organisations, Clocks clocks) {
        this.cases = cases;
        this.access = access;
        this.complaints = complaints;
        this.organisations = organisations;
        this.clocks = clocks;
    }

    CasePage page(CaseSight sight, Enclosures enclosures) {
        var complaint = complaints.get(sight.file().id());
        var today = clocks.today();
        var names = names(today);
        var history = access.history(sight);
        var rows = clocks.rows(sight);
        var acts = acts(sight);
        var first = acts.stream()
                .filter(act -> act.obstacle() == null)
                .limit(IN_THE_BAND)
                .toList();
        return new CasePage(
                head(sight, complaint, names),
                new CasePage.Course(
                        clocks.band(sight, rows, names, first),
                        clocks.working(sight, rows),
                        StageLine.of(sight.file().state().stage(), history, today),
                        clocks.entries(sight, rows, names)),
                acts.stream().filter(act -> !first.contains(act)).toList(),
                Claims.of(sight, complaint, names, enclosures.linkedCases().standing(sight, today)),
                new CasePage.Enclosed(
                        enclosures.evidence().list(sight, complaint.wish(), today),
                        enclosures.papers().entries(sight, today),
                        enclosures.reports().entries(sight),
                        enclosures.linkedCases().of(sight),
                        matter(sight)),
                entries(history, today),
                enclosures.traces().of(sight, today));
    }

    private static @Nullable String matter(CaseSight sight) {
        return sight.asRespondent() || sight.observing()
                ? null
                : "/office/cases/" + sight.file().id() + "/matter";
    }

    private BodyNames names(LocalDate today) {
        return new BodyNames(organisations.directory(), today);
    }

    /** Lines in words, newest first. */
    public List<HistoryEntry> entries(List<HistoryLine> history, LocalDate today) {
        var names = names(today);
        var words = new DecisionWords(names, this::numberOf);
        return history.reversed().stream()
                .map(line -> new HistoryEntry(
                        line.act().label()
                                + (line.from() == line.to()
                                        ? ""
                                        : "，转为“" + line.to().label() + "”"),
                        Wording.time(line.at(), today),
                        who(line, names),
                        words.of(line.decision()),
                        line.clause().label() + "　程序 " + line.seal().procedureVersion() + "　SM3 "
                                + line.digest()
                                        .substring(
                                                0,
                                                Math.min(
                                                        SHORT_DIGEST,
                                                        line.digest().length()))))
                .toList();
    }

    private static String who(HistoryLine line, BodyNames names) {
        var party = line.party();
        var body = line.bodyId() == null ? "" : " " + names.of(line.bodyId());
        return line.actor().equals(party.label())
                ? party.label() + body
                : line.actor() + "（" + party.label() + body + "）";
    }

    private String numberOf(UUID caseId) {
        try {
            return cases.get(caseId).number();
        } catch (CaseUnknown gone) {
            return "另一件投诉";
        }
    }

    private CaseHead head(CaseSight sight, Complaint complaint, BodyNames names) {
        var file = sight.file();
        var tags = new ArrayList<Tag>();
        tags.add(Wording.tag(file.state().stage()));
        tags.add(new Tag(Tone.GREY, complaint.matter().kind().brief()));
        tags.add(new Tag(Tone.GREY, names.place(file.state().parties().respondent())));
        return new CaseHead(file.number(), file.title(), tags, standing(sight), rule(sight), verdict(sight));
    }

    /** The respondent is not told: the rule may name the door that the complaint came through. */
    private @Nullable String rule(CaseSight sight) {
        var file = sight.file();
        if (sight.asRespondent()) {
            return null;
        }
        var rule = cases.rule(file);
        return "程序版本 " + file.procedureVersion() + "。" + (rule == null ? "本渠道没有另外的规定，按方案执行。" : rule);
    }

    private static String standing(CaseSight sight) {
        if (sight.observing()) {
            return "您以监督身份只读查阅本件，查阅已记录";
        }
        var parties = sight.parties().stream().sorted().map(Party::label).toList();
        return "您的单位是本件的" + String.join("、", parties);
    }

    private static @Nullable String verdict(CaseSight sight) {
        var progress = sight.file().state().progress();
        if (progress.confirmed() != null) {
            return "已认定违约失信：" + progress.confirmed().label();
        }
        return progress.verdict() == null ? null : "核实结论：" + progress.verdict().label();
    }

    private List<Button> acts(CaseSight sight) {
        var acts = new ArrayList<Button>();
        boolean primary = true;
        for (var step : cases.open(sight.file(), sight.official())) {
            var obstacle = cases.obstacle(sight.opened(), step);
            boolean first = primary && obstacle == null;
            acts.add(new Button(
                    step.act().label(),
                    "/office/cases/" + sight.file().id() + "/acts/" + step.act().slug(),
                    first ? Button.Kind.PRIMARY : Button.Kind.PLAIN,
                    obstacle));
            primary = primary && !first;
        }
        return acts;
    }
}
