package org.xinyue.channel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.channel.ChannelIntake.Place;
import org.xinyue.channel.ChannelIntake.Standing;
import org.xinyue.channel.reading.SubmissionReading;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.intake.Complaints;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** What doors have entered before, and whether what they send now is the same (重复报送). */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
record EarlierEntries(
        EntryRows entries, SubmissionReading reading, Complaints complaints, Cases cases, DoorCodes codes) {
    /** What stands at these places, looked up for all of them together. */
    Standing at(Set<Place> places) {
        var named = places.stream().filter(place -> !place.number().isEmpty()).toList();
        var kept = named.isEmpty() ? Map.<Place, List<EntryRows.Kept>>of() : entries.find(named);
        if (kept.isEmpty()) {
            return (door, submission) -> Optional.empty();
        }
        var found = kept.values().stream()
                .flatMap(List::stream)
                .map(EntryRows.Kept::entry)
                .toList();
        var former = entries.saidBefore(found.stream().map(DoorEntry::id).toList());
        var files = cases.getAll(found.stream().map(DoorEntry::caseId).collect(Collectors.toSet()));
        return (door, submission) -> {
            var here = kept.getOrDefault(new Place(door, submission.number()), List.of());
            for (var one : here) {
                if (says(one, former.getOrDefault(one.entry().id(), Set.of()), submission)) {
                    var file = Objects.requireNonNull(files.get(one.entry().caseId()));
                    return Optional.of(taken(one.entry(), file, true));
                }
            }
            // Under the numbers of an ended door the successor may have other matters: each door numbers its own.
            here.stream()
                    .filter(one -> one.entry().door().equals(door))
                    .findFirst()
                    .ifPresent(one -> {
                        throw conflict(one, submission);
                    });
            return Optional.empty();
        };
    }

    private static NumberConflict conflict(EntryRows.Kept kept, Submission submission) {
        var before = kept.submission();
        return new NumberConflict(kept.entry(), before == null ? List.of() : before.differences(submission));
    }

    /** True when the entry says this, or said it before it was corrected. One that an official wrote down is the same by who complains about whom. */
    private boolean says(EntryRows.Kept kept, Set<String> former, Submission submission) {
        if (kept.submission() != null) {
            var digest = submission.digest();
            return digest.equals(kept.digest()) || former.contains(digest);
        }
        var sent =
                reading.read(kept.entry().door().channel(), submission).draft().complaint();
        var written = complaints.get(kept.entry().caseId());
        return written.firm().mark().equals(sent.firm().mark())
                && written.respondentId().equals(sent.respondentId());
    }

    /** What the door is told of an entry. */
    Taken taken(DoorEntry entry, CaseFile file, boolean repeated) {
        return new Taken(
                entry.id(), file.number(), codes.of(entry.door(), file).orElse(null), entry.receivedAt(), repeated);
    }
}
