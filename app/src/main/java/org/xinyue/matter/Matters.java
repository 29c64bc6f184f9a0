package org.xinyue.matter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.database.Keys;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.Complaints;
import org.xinyue.matter.store.MatterRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which cases are one matter (同一事项). A link moves nothing: every case keeps its door, its number, its clocks and its duty to
 * answer, so that parting the two restores everything.
 */
@Service
@Implements({Clause.A3_OWNER, Clause.A2_CHANNELS})
public class Matters {
    private static final int REASON_LEAST = 5;
    private static final int REASON_MOST = 500;

    private final MatterRows rows;
    private final Complaints complaints;
    private final Cases cases;
    private final Acquaintance acquaintance;
    private final Told told;

    Matters(MatterRows rows, Complaints complaints, Cases cases, Acquaintance acquaintance, Told told) {
        this.rows = rows;
        this.complaints = complaints;
        this.cases = cases;
        this.acquaintance = acquaintance;
        this.told = told;
    }

    /** The matter this case is part of, empty when it stands alone. For everybody but its parties use {@link #seenBy}. */
    public Optional<Matter> of(UUID caseId) {
        return rows.matterOf(caseId).map(id -> new Matter(id, rows.standing(id)));
    }

    /**
     * Links that the case has and had, the newest first, as far as the official may know of a case that was in the matter with it; empty for a respondent.
     */
    public List<MatterLink> pastSeenBy(CaseFile file, Actor.Official official) {
        if (!acquaintance.handles(file, official)) {
            return List.of();
        }
        var links = rows.past(file.id());
        var ever = rows.ever(links.stream().map(MatterLink::matterId).toList());
        var others = ever.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !id.equals(file.id()))
                .collect(Collectors.toSet());
        var known = acquaintance.known(cases.getAll(others).values(), official).stream()
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        return links.stream()
                .filter(link ->
                        ever.getOrDefault(link.matterId(), Set.of()).stream().anyMatch(known::contains))
                .toList();
    }

    /** Those of these cases of which an official who sees one case may be told that they have to do with it; never for who answers for the other. */
    public List<CaseFile> known(Collection<CaseFile> others, Actor.Official official) {
        return acquaintance.known(others, official);
    }

    /** The other cases of the matter that this official may know of, the longest known first; empty for a respondent. */
    public List<CaseFile> seenBy(CaseFile file, Actor.Official official) {
        if (!acquaintance.handles(file, official)) {
            return List.of();
        }
        return of(file.id())
                .map(matter -> cases.getAll(Set.copyOf(matter.othersThan(file.id()))))
                .map(found -> acquaintance.known(found.values(), official).stream()
                        .sorted(Comparator.comparing(CaseFile::lodgedAt))
                        .toList())
                .orElse(List.of());
    }

    /** Other cases that may be the same matter and are not linked with this one, the likest first; empty for a respondent. */
    public List<Suggestion> suggestions(CaseFile file, Actor.Official official) {
        if (!acquaintance.handles(file, official)) {
            return List.of();
        }
        var linked = of(file.id()).map(matter -> matter.othersThan(file.id())).orElse(List.of());
        var own = complaints.get(file.id());
        var alike = complaints.alike(file.id()).stream()
                .filter(other -> !linked.contains(other.id()))
                .toList();
        var files = cases.getAll(alike.stream().map(Complaint::id).collect(Collectors.toSet()));
        var suggestions = new ArrayList<Suggestion>();
        for (var other : alike) {
            var found = files.get(other.id());
            var likeness = likeness(own, other);
            if (found != null && likeness.score() >= Likeness.WORTH_A_LOOK && mayBeShown(found, official)) {
                suggestions.add(new Suggestion(found, likeness));
            }
        }
        suggestions.sort(
                Comparator.comparingInt(suggestion -> -suggestion.likeness().score()));
        return suggestions;
    }

    private boolean mayBeShown(CaseFile other, Actor.Official official) {
        return other.state().stage() != Stage.MERGED && acquaintance.mayKnow(other, official);
    }

    Likeness likeness(Complaint own, Complaint other) {
        return Likeness.of(own, other, acquaintance::current);
    }

    /** True when somebody has parted these two before. */
    boolean parted(UUID one, UUID other) {
        return rows.parted(one, other);
    }

    /**
     * Links two cases on an official's judgement.
     *
     * @param reason why they are one, 5 to 500 characters
     * @throws CaseUnknown when the official handles the one not, or may not know the other
     * @throws LinkRefused when they cannot be linked
     */
    @Transactional
    public void link(UUID caseId, UUID otherId, String reason, Actor.Official by) {
        var file = handled(caseId, by);
        var other = cases.get(otherId);
        if (!acquaintance.mayKnow(other, by)) {
            throw new CaseUnknown();
        }
        var words = reason(reason, "请写明为什么是同一事项");
        var likeness = likeness(complaints.get(caseId), complaints.get(otherId));
        join(file, other, new Finding(MatterLink.Basis.PERSON, likeness.score(), words, by));
        told.linked(file, other, by, words);
    }

    /** What is written with a link. */
    record Finding(MatterLink.Basis basis, int score, String reason, Actor by) {}

    /** Writes the links; a case that stands alone joins the matter of the other. */
    void join(CaseFile file, CaseFile other, Finding finding) {
        if (file.id().equals(other.id())) {
            throw new LinkRefused("不能把一件投诉与自己关联，请选择另一件");
        }
        if (file.state().stage() == Stage.MERGED || other.state().stage() == Stage.MERGED) {
            throw new LinkRefused("已并案的投诉随主案办理，请关联主案");
        }
        rows.lock();
        var own = rows.matterOf(file.id()).orElse(null);
        var theirs = rows.matterOf(other.id()).orElse(null);
        if (own != null && own.equals(theirs)) {
            throw new LinkRefused("这两件已经关联为同一事项，不用再关联");
        }
        if (own != null && theirs != null) {
            throw new LinkRefused("这两件分别关联着别的投诉，请先解除其中一件的关联，再关联到一起");
        }
        var matter = own != null ? own : theirs != null ? theirs : Keys.next();
        if (theirs == null) {
            insert(matter, other, finding);
        }
        if (own == null) {
            insert(matter, file, finding);
        }
    }

    private void insert(UUID matter, CaseFile file, Finding finding) {
        rows.insert(new MatterLink(
                Keys.next(),
                matter,
                file.id(),
                finding.basis(),
                finding.score(),
                finding.reason(),
                Told.signature(finding.by()),
                told.now(),
                null));
    }

    /**
     * Takes a case out of its matter; a matter of one is none. Everything else is as if the two had never been linked.
     *
     * @param reason why they are two, 5 to 500 characters
     * @throws CaseUnknown when the official does not handle the case
     * @throws LinkRefused when it is linked with nothing
     */
    @Transactional
    public void part(UUID caseId, String reason, Actor.Official by) {
        var file = handled(caseId, by);
        var words = reason(reason, "请写明为什么不是同一事项");
        rows.lock();
        var matter = of(caseId).orElseThrow(() -> new LinkRefused("这件投诉没有关联，不用解除"));
        var end = new MatterLink.End(Told.signature(by), told.now(), words);
        rows.end(caseId, end);
        var left = matter.othersThan(caseId);
        if (left.size() == 1) {
            rows.end(left.getFirst(), end);
        }
        told.parted(file, cases.getAll(Set.copyOf(left)).values(), by, words);
    }

    private CaseFile handled(UUID caseId, Actor.Official by) {
        var file = cases.get(caseId);
        if (!acquaintance.handles(file, by)) {
            throw new CaseUnknown();
        }
        return file;
    }

    private static String reason(String typed, String ask) {
        var words = typed.strip();
        int length = words.codePointCount(0, words.length());
        if (length < REASON_LEAST || length > REASON_MOST) {
            throw new LinkRefused(ask + "，" + REASON_LEAST + " 至 " + REASON_MOST + " 字");
        }
        return words;
    }
}
