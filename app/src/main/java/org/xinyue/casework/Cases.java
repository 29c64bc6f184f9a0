package org.xinyue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.Ledger;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Moment;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Step;
import org.xinyue.casework.procedure.Transition;
import org.xinyue.casework.procedure.Visibility;
import org.xinyue.casework.procedure.variant.Ruling;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.casework.store.CaseChange;
import org.xinyue.casework.store.CaseRow;
import org.xinyue.casework.store.CaseStore;
import org.xinyue.casework.store.DecisionJson;
import org.xinyue.casework.writing.WrittenAct;
import org.xinyue.casework.writing.WrittenActs;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;

/**
 * The cases (案件) and the only way to change one: {@link #act}. There is no setter and no bypass; a correction is an act too.
 */
@Service
public class Cases {
    private final CaseStore store;
    private final Organisations organisations;
    private final CaseTime time;
    private final WrittenActs writing;
    private final Procedures procedures;
    private final Digests digests = new Digests(new DecisionJson());

    Cases(CaseStore store, Organisations organisations, CaseTime time, WrittenActs writing, Procedures procedures) {
        this.store = store;
        this.organisations = organisations;
        this.time = time;
        this.writing = writing;
        this.procedures = procedures;
    }

    /** True when there is a case with this id. */
    public boolean exists(UUID caseId) {
        return store.exists(caseId);
    }

    /**
     * The case as it stands.
     *
     * @throws CaseUnknown when there is none
     */
    public CaseFile get(UUID caseId) {
        return row(caseId).file();
    }

    /** A case with all rows of its ledger, oldest first. */
    public record Opened(CaseFile file, List<Deadline> ledger) {}

    /**
     * The case as it stands, with its clocks, in one statement.
     *
     * @throws CaseUnknown when there is none
     */
    public Opened opened(UUID caseId) {
        return store.findWhole(caseId)
                .map(row -> new Opened(row.file(), row.ledger()))
                .orElseThrow(CaseUnknown::new);
    }

    /** Those of these cases that exist, by id; one statement however many. */
    public Map<UUID, CaseFile> getAll(Set<UUID> caseIds) {
        return store.findAll(caseIds).stream()
                .map(CaseRow::file)
                .collect(Collectors.toUnmodifiableMap(CaseFile::id, Function.identity()));
    }

    /** Which parties of the case the actor is; empty when it is none of his. */
    public Set<Party> partiesOf(CaseFile file, Actor actor) {
        return finder().parties(file, actor);
    }

    /** The acts to offer this actor now: stage and party allow them, and a formal act only to a decider. */
    public List<Step> open(CaseFile file, Actor actor) {
        var finder = finder();
        return procedure(file).open(file.state().stage(), finder.parties(file, actor)).stream()
                .filter(step -> finder.mayDecide(file, step, actor))
                .toList();
    }

    /** Why an open act cannot be done just now, whatever would be decided; null when nothing stands against it. */
    public @Nullable String obstacle(CaseFile file, Step step) {
        return obstacle(new Opened(file, row(file.id()).ledger()), step);
    }

    /** As {@link #obstacle(CaseFile, Step)}, for a case that was just opened: its clocks are not read again. */
    public @Nullable String obstacle(Opened opened, Step step) {
        var file = opened.file();
        return procedure(file).obstacle(file.state(), step, moment(opened.ledger()));
    }

    /**
     * Does an act: one statement writes the case, its history line and its clocks. An act that goes out in writing, or is reported to the receiving
     * bodies, is told to whoever writes its paper and its notices, inside the same transaction.
     *
     * @param expectedVersion the version the person saw
     * @throws CaseUnknown when there is no such case, or the actor is no party of it
     * @throws CaseMoved when the case has moved on since that version
     * @throws ActRefused when stage, party or a requirement forbids it
     * @throws org.xinyue.casework.decision.DecisionInvalid when the decision names a case that cannot take this one
     */
    public CaseFile act(UUID caseId, int expectedVersion, Act act, Decision decision, Actor actor) {
        var intent = intent(caseId, expectedVersion, act, decision, actor);
        return WrittenActs.areToldOf(act)
                ? writing.tell(() -> write(intent).written())
                : write(intent).result();
    }

    /** What the act would make of the case; nothing is written. Refuses as {@link #act}. */
    public WrittenAct rehearse(UUID caseId, int expectedVersion, Act act, Decision decision, Actor actor) {
        return intent(caseId, expectedVersion, act, decision, actor).written();
    }

    /** An act that is permitted and not yet done. */
    private record Intent(CaseRow row, CaseChange change, WorkCalendar calendar) {
        CaseFile result() {
            return change.result(row.ledger());
        }

        WrittenAct written() {
            return new WrittenAct(result(), change.line(), change.ledger().started());
        }
    }

    private Intent intent(UUID caseId, int expectedVersion, Act act, Decision decision, Actor actor) {
        var row = row(caseId);
        var file = row.file();
        var finder = finder();
        var parties = finder.parties(file, actor);
        if (parties.isEmpty()) {
            throw new CaseUnknown();
        }
        if (file.version() != expectedVersion) {
            throw new CaseMoved(store.history(caseId, expectedVersion));
        }
        var moment = moment(row.ledger());
        var step = procedure(file).permit(file.state(), act, decision, parties, moment);
        if (!finder.mayDecide(file, step, actor)) {
            throw new ActRefused(ActRefused.Cause.PARTY, "“" + act.label() + "”须由审批负责人作出，请提请本单位负责人办理");
        }
        MergedCases.refuseImpossible(store, file, decision);
        return new Intent(row, change(row, step, decision, actor, moment), moment.calendar());
    }

    /** A case to begin: the day on which its door received it, from which its clocks run, and why it falls under its table. */
    record Beginning(CaseFile draft, Ruling ruling, LocalDate receivedOn) {}

    /** Begins cases with their submissions, within the caller's transaction, and tells of them there; in their order. */
    List<CaseFile> begin(List<Beginning> beginnings) {
        procedures.pin(beginnings.stream()
                .collect(Collectors.toMap(beginning -> beginning.draft().id(), Beginning::ruling)));
        var changes = beginnings.stream().map(this::submitted).toList();
        store.begin(changes, time.calendar());
        return writing.begun(
                changes.stream().map(change -> change.result(List.of())).toList());
    }

    private CaseChange submitted(Beginning beginning) {
        var draft = beginning.draft();
        var submit = new Decision.Nothing();
        var competence = new RoutedCompetence(organisations.directory(), time.today());
        var moment = new Moment(beginning.receivedOn(), time.calendar(), List.of(), competence);
        var step = procedure(draft).permit(draft.state(), Act.SUBMIT, submit, Set.of(Party.COMPLAINANT), moment);
        return change(new CaseRow(draft, List.of(), ""), step, submit, new Actor.Complainant(draft.id()), moment);
    }

    private Intent write(Intent intent) {
        if (!store.write(intent.change(), intent.calendar())) {
            var file = intent.row().file();
            throw new CaseMoved(store.history(file.id(), file.version()));
        }
        return intent;
    }

    private CaseChange change(CaseRow row, Step step, Decision decision, Actor actor, Moment moment) {
        var file = row.file();
        var reviewer = reviewer(file, step, moment);
        var after = Transition.after(file.state(), step, decision, moment.today(), reviewer);
        var ledger = new Ledger(procedure(file), moment.calendar(), moment.today(), Keys::next)
                .after(row.ledger(), step, after, decision);
        var mergedInto = decision instanceof Decision.Merger merger ? merger.into() : null;
        return new CaseChange(file, after, line(row, step, decision, actor), ledger, mergedInto);
    }

    private HistoryLine line(CaseRow row, Step step, Decision decision, Actor actor) {
        var file = row.file();
        var bare = new HistoryLine(
                file.version() + 1,
                time.now(),
                step.act(),
                step.clause(),
                new HistoryLine.Author(
                        step.party(), actor.label(), actor.personIdOrNull(), finder().bodyOf(file, step.party())),
                step.from(),
                step.to(),
                decision,
                new HistoryLine.Seal(file.procedureVersion(), ""));
        return bare.sealed(digests.of(file.id(), bare, row.digest()));
    }

    private static @Nullable UUID reviewer(CaseFile file, Step step, Moment moment) {
        if (step.act() != Act.APPEAL && step.act() != Act.OBJECT) {
            return null;
        }
        var parties = file.state().parties();
        var verifier = parties.verifier();
        return moment.competence().reviewer(verifier == null ? parties.receiver() : verifier, parties.respondent());
    }

    /** The whole history, oldest first. For parties use {@link #historyFor}. */
    public List<HistoryLine> history(UUID caseId) {
        return store.history(caseId, 0);
    }

    /** The history as these parties may see it: lines hidden, or shown without their text and names. */
    public List<HistoryLine> historyFor(CaseFile file, Set<Party> parties) {
        return history(file.id()).stream()
                .filter(line -> Visibility.of(line.act(), parties) != Visibility.HIDDEN)
                .map(line -> Shield.shown(line, parties))
                .toList();
    }

    /** All rows of the deadline ledger, oldest first. */
    public List<Deadline> ledger(UUID caseId) {
        return opened(caseId).ledger();
    }

    /** Where the routing rules send this case, with their reasons. */
    public Route proposedVerifier(CaseFile file) {
        return new Routing(organisations.directory())
                .verifier(file.state().parties().respondent(), time.today());
    }

    /**
     * Walks the history and compares with what is stored.
     *
     * @throws IllegalStateException naming the first line or value that does not agree
     */
    public void verifyHistory(UUID caseId) {
        var file = get(caseId);
        var now = file.state().parties();
        var first = new org.xinyue.casework.procedure.Parties(
                now.receiver(), now.transferrer(), now.respondent(), null, null);
        var replayed = new Replay(procedure(file), digests).run(caseId, first, history(caseId), now.reviewer());
        if (!replayed.equals(file.state())) {
            throw new IllegalStateException(
                    "history of " + file.number() + " leads to " + replayed + ", stored is " + file.state());
        }
    }

    CaseRow row(UUID caseId) {
        return store.find(caseId).orElseThrow(CaseUnknown::new);
    }

    private Moment moment(List<Deadline> ledger) {
        return new Moment(
                time.today(), time.calendar(), ledger, new RoutedCompetence(organisations.directory(), time.today()));
    }

    private PartyFinder finder() {
        return new PartyFinder(organisations.directory(), time.today());
    }

    /** Why the case falls under its table, as it was said when it began; null when the plan alone applies. */
    public @Nullable String rule(CaseFile file) {
        return procedures.reason(file.id(), file.procedureVersion());
    }

    /** The table that the case began under. */
    public Procedure procedure(CaseFile file) {
        return procedures.of(file.procedureVersion());
    }
}
