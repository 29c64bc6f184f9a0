package org.xinyue.channel.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.PublicStatus;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.DoorEntry;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** What becomes of what a door brought (渠道查询): only of its own, and no more than the complainant is told. */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class DoorReplies {
    private static final Set<Party> COMPLAINANT = Set.of(Party.COMPLAINANT);

    private final DoorEntries entries;
    private final Cases cases;
    private final Organisations organisations;

    DoorReplies(DoorEntries entries, Cases cases, Organisations organisations) {
        this.entries = entries;
        this.cases = cases;
        this.organisations = organisations;
    }

    /**
     * How a matter stands.
     *
     * @param dueOn the next date on which somebody owes an act, null when nobody does
     */
    public record Status(
            DoorEntry entry,
            String caseNumber,
            PublicStatus status,
            Instant changedAt,
            @Nullable LocalDate dueOn) {}

    /**
     * One decision.
     *
     * @param act code of the act, e.g. ANSWER
     * @param body who decided, null when it was the complainant or the platform
     * @param words what was decided, part by part; of another case only what was chosen from a list, and dates
     * @param merged true when it was decided in the case in which this one goes on
     */
    public record Decided(
            String act,
            String label,
            String clause,
            Instant at,
            @Nullable String body,
            Map<String, String> words,
            boolean merged) {}

    /**
     * How the matter under this number of the door stands.
     *
     * @throws EntryUnknown when the door has no such number
     */
    public Status status(Door door, String ownNumber) {
        return status(entries.find(door, ownNumber).orElseThrow(EntryUnknown::new));
    }

    /**
     * How the matter of this entry stands.
     *
     * @throws EntryUnknown when there is none, or it is another door's
     */
    public Status status(Door door, UUID entryId) {
        return status(entries.find(door, entryId).orElseThrow(EntryUnknown::new));
    }

    private Status status(DoorEntry entry) {
        var file = cases.get(entry.caseId());
        var last = cases.historyFor(file, COMPLAINANT).getLast();
        var duty = file.duty();
        return new Status(
                entry,
                file.number(),
                file.state().stage().publicStatus(),
                last.at(),
                duty == null ? null : duty.due().date());
    }

    /**
     * What was decided about it, oldest first, as the complainant is told; once it goes on in another case, what is decided there too, without its free words,
     * for that case may be another firm's.
     *
     * @throws EntryUnknown when the door has no such number
     */
    public List<Decided> decisions(Door door, String ownNumber) {
        return decisions(entries.find(door, ownNumber).orElseThrow(EntryUnknown::new));
    }

    /**
     * As {@link #decisions(Door, String)}, of this entry.
     *
     * @throws EntryUnknown when there is none, or it is another door's
     */
    public List<Decided> decisions(Door door, UUID entryId) {
        return decisions(entries.find(door, entryId).orElseThrow(EntryUnknown::new));
    }

    private List<Decided> decisions(DoorEntry entry) {
        var directory = organisations.directory();
        var decided = new ArrayList<>(told(entry.caseId())
                .map(line -> decided(line, bodyName(line, directory), false))
                .toList());
        for (var merger = merger(entry.caseId()); merger.isPresent(); ) {
            var since = merger.get().at();
            var into = ((Decision.Merger) merger.get().decision()).into();
            told(into)
                    .filter(line -> !line.at().isBefore(since))
                    .map(line -> decided(line, bodyName(line, directory), true))
                    .forEach(decided::add);
            merger = merger(into);
        }
        return decided;
    }

    private Stream<HistoryLine> told(UUID caseId) {
        return cases.historyFor(cases.get(caseId), COMPLAINANT).stream()
                .filter(line -> line.party() != Party.COMPLAINANT && !(line.decision() instanceof Decision.Nothing));
    }

    /** The line by which the case came to go on in another; empty for most. */
    private Optional<HistoryLine> merger(UUID caseId) {
        return cases.history(caseId).stream()
                .filter(line -> line.decision() instanceof Decision.Merger)
                .findFirst();
    }

    private static @Nullable String bodyName(HistoryLine line, org.xinyue.organisation.Directory directory) {
        var id = line.bodyId();
        return id == null ? null : directory.find(id).map(Body::name).orElse(null);
    }

    private static Decided decided(HistoryLine line, @Nullable String body, boolean merged) {
        return new Decided(
                line.act().name(),
                line.act().label(),
                line.clause().id(),
                line.at(),
                body,
                merged ? DecisionWords.chosen(line.decision()) : DecisionWords.of(line.decision()),
                merged);
    }
}
