package org.xinyue.channel;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.casework.Cases;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.casework.Registration;
import org.xinyue.channel.reading.SubmissionReading;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.database.Keys;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Takes what a door hands in (渠道受理): once, whole, or not at all. What a door sends again is answered with the same receipt, also when the first answer
 * never reached it; what it sends under a number that was used for something else is refused with the difference.
 */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER, Clause.A4_INTAKE_1600})
public class ChannelIntake {
    private final SubmissionReading reading;
    private final EntryRows entries;
    private final Registration registration;
    private final Cases cases;
    private final Receipts receipts;

    ChannelIntake(
            SubmissionReading reading, EntryRows entries, Registration registration, Cases cases, Receipts receipts) {
        this.reading = reading;
        this.entries = entries;
        this.registration = registration;
        this.cases = cases;
        this.receipts = receipts;
    }

    /** What a receipt is made of. */
    @org.springframework.stereotype.Component
    record Receipts(ReceiptCodes codes, TransactionOperations transaction, Clock clock) {}

    /** Who hands in: a system signed in at its door, or null for a page of ours, which says at which door. */
    public record Sender(Door door, @Nullable UUID clientId) {
        public static Sender of(ChannelClient client) {
            return new Sender(client.door(), client.id());
        }
    }

    /** As {@link #take(Sender, Submission)}, from a system. */
    public Taken take(ChannelClient client, Submission submission) {
        return take(Sender.of(client), submission);
    }

    /**
     * Takes a complaint. Complaint, identity, case and entry stand or fall together.
     *
     * @throws SubmissionRefused with every fault; nothing is kept
     * @throws NumberConflict when the door used the number before, for another content
     */
    public Taken take(Sender sender, Submission submission) {
        try {
            return takeOnce(sender, submission);
        } catch (Overtaken overtaken) {
            // Whoever was quicker has committed by now: the same is answered with its receipt, anything else with the
            // difference.
            return takeOnce(sender, submission);
        }
    }

    private Taken takeOnce(Sender sender, Submission submission) {
        return switch (takeAll(sender, List.of(submission)).getFirst()) {
            case Verdict.Stands(Taken taken) -> taken;
            case Verdict.Refused(SubmissionRefused why) -> throw why;
            case Verdict.Conflicts(NumberConflict why) -> throw why;
        };
    }

    /** What became of one submission of several; one that is refused keeps nothing and costs its neighbours nothing. */
    public sealed interface Verdict {
        record Stands(Taken taken) implements Verdict {}

        record Refused(SubmissionRefused why) implements Verdict {}

        record Conflicts(NumberConflict why) implements Verdict {}
    }

    /** Somebody else used one of the numbers at the same moment; nothing was kept of any submission. */
    public static final class Overtaken extends RuntimeException {
        private Overtaken() {
            super("a number was used at the same moment", null, false, false);
        }
    }

    /**
     * Takes several complaints in one transaction, or in the caller's, with as few statements as one takes.
     *
     * @param submissions no two of them under one number
     * @return what became of each, in their order
     * @throws Overtaken when the whole must be done again, one by one if need be
     */
    public List<Verdict> takeAll(Sender sender, List<Submission> submissions) {
        return Objects.requireNonNull(receipts.transaction().execute(status -> {
            var standing = standing(sender.door(), submissions);
            var sitting = reading.sitting();
            var verdicts = new Verdict[submissions.size()];
            var fresh = new ArrayList<Fresh>();
            for (int place = 0; place < verdicts.length; place++) {
                var submission = submissions.get(place);
                try {
                    var before = standing.receipt(submission);
                    if (before.isPresent()) {
                        verdicts[place] = new Verdict.Stands(before.get());
                    } else {
                        var whole = sitting.read(sender.door().channel(), submission);
                        fresh.add(new Fresh(place, entry(sender, submission, whole), submission, whole));
                    }
                } catch (SubmissionRefused refused) {
                    verdicts[place] = new Verdict.Refused(refused);
                } catch (NumberConflict conflict) {
                    verdicts[place] = new Verdict.Conflicts(conflict);
                }
            }
            register(sender, fresh, verdicts);
            return List.of(verdicts);
        }));
    }

    /** A submission that stands and that nobody has seen before. */
    private record Fresh(int place, DoorEntry entry, Submission submission, SubmissionReading.Whole whole) {}

    /** Entries are claimed first: whoever comes second waits for the first, then finds it. */
    private void register(Sender sender, List<Fresh> fresh, Verdict[] verdicts) {
        if (fresh.isEmpty()) {
            return;
        }
        var claims = fresh.stream()
                .map(one -> new EntryRows.Claim(one.entry(), one.submission()))
                .toList();
        if (entries.claim(claims).size() < fresh.size()) {
            throw new Overtaken();
        }
        var body = sender.door().bodyId();
        try {
            var files = registration.register(fresh.stream()
                    .map(one -> new Registration.Arrived(
                            one.whole().draft(),
                            Registration.Reception.at(body, one.whole().receivedOn())))
                    .toList());
            for (int at = 0; at < fresh.size(); at++) {
                var one = fresh.get(at);
                verdicts[one.place()] =
                        new Verdict.Stands(taken(one.entry(), files.get(at).number(), false));
            }
        } catch (LodgingRefused nobody) {
            throw new SubmissionRefused(List.of(
                    Fault.at(Item.RESPONDENT_NAME, Fault.Kind.OUT_OF_SCOPE, String.valueOf(nobody.getMessage()))));
        }
    }

    private DoorEntry entry(Sender sender, Submission submission, SubmissionReading.Whole whole) {
        return new DoorEntry(
                Keys.next(),
                whole.draft().complaint().id(),
                sender.door(),
                submission.number(),
                1,
                receipts.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                new DoorEntry.Origin(sender.clientId(), orNull(submission.get(Item.ATTRIBUTION))));
    }

    /**
     * Judges a complaint as {@link #take} would, and keeps nothing.
     *
     * @throws SubmissionRefused as {@link #take}
     * @throws NumberConflict as {@link #take}
     * @return the receipt of the first time when the same was taken before, else empty
     */
    public Optional<Taken> rehearse(Sender sender, Submission submission) {
        var known = standing(sender.door(), List.of(submission)).receipt(submission);
        if (known.isEmpty()) {
            reading.read(sender.door().channel(), submission);
        }
        return known;
    }

    /** What stands under the numbers of these submissions, looked up for all of them together. */
    public Standing standing(Door door, List<Submission> submissions) {
        var numbers = submissions.stream()
                .map(Submission::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        var kept = numbers.isEmpty() ? List.<EntryRows.Kept>of() : entries.find(door, numbers);
        if (kept.isEmpty()) {
            return submission -> Optional.empty();
        }
        var byNumber = kept.stream().collect(Collectors.toMap(one -> one.entry().ownNumber(), one -> one));
        var former =
                entries.saidBefore(kept.stream().map(one -> one.entry().id()).toList());
        var files = cases.getAll(kept.stream().map(one -> one.entry().caseId()).collect(Collectors.toSet()));
        return submission -> Optional.ofNullable(byNumber.get(submission.number()))
                .map(one -> {
                    var entry = one.entry();
                    var digest = submission.digest();
                    if (!digest.equals(one.digest())
                            && !former.getOrDefault(entry.id(), Set.of()).contains(digest)) {
                        var before = one.submission();
                        throw new NumberConflict(entry, before == null ? List.of() : before.differences(submission));
                    }
                    return taken(
                            entry,
                            Objects.requireNonNull(files.get(entry.caseId())).number(),
                            true);
                });
    }

    /** What a door has handed in before (已有登记). */
    public interface Standing {
        /**
         * The receipt of the first time, empty when nothing stands under the number.
         *
         * @throws NumberConflict when it stands for something else
         */
        Optional<Taken> receipt(Submission submission);
    }

    private Taken taken(DoorEntry entry, String caseNumber, boolean repeated) {
        return new Taken(entry.id(), caseNumber, receipts.codes().codeOf(entry.caseId()), entry.receivedAt(), repeated);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
