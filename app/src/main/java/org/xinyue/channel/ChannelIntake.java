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
        return takeAll(List.of(new Handed(sender, submission))).getFirst().taken();
    }

    /** One of several submissions, and who hands it in. */
    public record Handed(Sender sender, Submission submission) {
        /** Where it would stand: no two that are taken together may have the same. */
        public Place place() {
            return new Place(sender.door(), submission.number());
        }
    }

    /** A number of a door. */
    public record Place(Door door, String number) {}

    /** What became of one submission of several; one that is refused keeps nothing and costs its neighbours nothing. */
    public sealed interface Verdict {
        record Stands(Taken receipt) implements Verdict {}

        record Refused(SubmissionRefused why) implements Verdict {}

        record Conflicts(NumberConflict why) implements Verdict {}

        /**
         * The receipt.
         *
         * @throws SubmissionRefused when it was refused
         * @throws NumberConflict when it conflicts
         */
        default Taken taken() {
            return switch (this) {
                case Stands(Taken receipt) -> receipt;
                case Refused(SubmissionRefused why) -> throw why;
                case Conflicts(NumberConflict why) -> throw why;
            };
        }
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
     * @param handed no two of them at one {@link Place}
     * @return what became of each, in their order
     * @throws Overtaken when the whole must be done again, one by one if need be
     */
    public List<Verdict> takeAll(List<Handed> handed) {
        return Objects.requireNonNull(receipts.transaction().execute(status -> {
            var standing = standing(handed.stream().map(Handed::place).collect(Collectors.toSet()));
            var sitting = reading.sitting();
            var verdicts = new Verdict[handed.size()];
            var fresh = new ArrayList<Fresh>();
            for (int at = 0; at < verdicts.length; at++) {
                var one = handed.get(at);
                try {
                    var before = standing.receipt(one.sender().door(), one.submission());
                    if (before.isPresent()) {
                        verdicts[at] = new Verdict.Stands(before.get());
                    } else {
                        var whole = sitting.read(one.sender().door().channel(), one.submission());
                        fresh.add(new Fresh(at, entry(one, whole), one, whole));
                    }
                } catch (SubmissionRefused refused) {
                    verdicts[at] = new Verdict.Refused(refused);
                } catch (NumberConflict conflict) {
                    verdicts[at] = new Verdict.Conflicts(conflict);
                }
            }
            register(fresh, verdicts);
            return List.of(verdicts);
        }));
    }

    /** A submission that stands and that nobody has seen before. */
    private record Fresh(int at, DoorEntry entry, Handed handed, SubmissionReading.Whole whole) {
        Registration.Arrived arrived() {
            var body = entry.door().bodyId();
            return new Registration.Arrived(whole.draft(), Registration.Reception.at(body, whole.receivedOn()));
        }
    }

    /** Entries are claimed first: whoever comes second waits for the first, then finds it. */
    private void register(List<Fresh> fresh, Verdict[] verdicts) {
        if (fresh.isEmpty()) {
            return;
        }
        var claims = fresh.stream()
                .map(one -> new EntryRows.Claim(one.entry(), one.handed().submission()))
                .toList();
        if (entries.claim(claims).size() < fresh.size()) {
            throw new Overtaken();
        }
        try {
            var files = registration.register(fresh.stream().map(Fresh::arrived).toList());
            for (int at = 0; at < fresh.size(); at++) {
                var one = fresh.get(at);
                verdicts[one.at()] =
                        new Verdict.Stands(taken(one.entry(), files.get(at).number(), false));
            }
        } catch (LodgingRefused nobody) {
            throw new SubmissionRefused(List.of(
                    Fault.at(Item.RESPONDENT_NAME, Fault.Kind.OUT_OF_SCOPE, String.valueOf(nobody.getMessage()))));
        }
    }

    private DoorEntry entry(Handed handed, SubmissionReading.Whole whole) {
        var submission = handed.submission();
        return new DoorEntry(
                Keys.next(),
                whole.draft().complaint().id(),
                handed.sender().door(),
                submission.number(),
                1,
                receipts.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                new DoorEntry.Origin(handed.sender().clientId(), orNull(submission.get(Item.ATTRIBUTION))));
    }

    /**
     * Judges a complaint as {@link #take} would, and keeps nothing.
     *
     * @throws SubmissionRefused as {@link #take}
     * @throws NumberConflict as {@link #take}
     * @return the receipt of the first time when the same was taken before, else empty
     */
    public Optional<Taken> rehearse(Sender sender, Submission submission) {
        var known = standing(Set.of(new Handed(sender, submission).place())).receipt(sender.door(), submission);
        if (known.isEmpty()) {
            reading.read(sender.door().channel(), submission);
        }
        return known;
    }

    /** What stands at these places, looked up for all of them together. */
    public Standing standing(Set<Place> places) {
        var named = places.stream().filter(place -> !place.number().isEmpty()).toList();
        var kept = named.isEmpty() ? List.<EntryRows.Kept>of() : entries.find(named);
        if (kept.isEmpty()) {
            return (door, submission) -> Optional.empty();
        }
        var byPlace = kept.stream()
                .collect(Collectors.toMap(
                        one -> new Place(one.entry().door(), one.entry().ownNumber()), one -> one));
        var former =
                entries.saidBefore(kept.stream().map(one -> one.entry().id()).toList());
        var files = cases.getAll(kept.stream().map(one -> one.entry().caseId()).collect(Collectors.toSet()));
        return (door, submission) -> Optional.ofNullable(byPlace.get(new Place(door, submission.number())))
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
        Optional<Taken> receipt(Door door, Submission submission);
    }

    private Taken taken(DoorEntry entry, String caseNumber, boolean repeated) {
        return new Taken(entry.id(), caseNumber, receipts.codes().codeOf(entry.caseId()), entry.receivedAt(), repeated);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
