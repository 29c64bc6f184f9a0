package org.xinyue.channel;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        return again(sender.door(), submission).orElseGet(() -> {
            var whole = reading.read(sender.door().channel(), submission);
            return register(sender, submission, whole)
                    .or(() -> again(sender.door(), submission))
                    .orElseThrow(() -> new IllegalStateException("the number is taken, and by nobody"));
        });
    }

    /**
     * Judges a complaint as {@link #take} would, and keeps nothing.
     *
     * @throws SubmissionRefused as {@link #take}
     * @throws NumberConflict as {@link #take}
     * @return the receipt of the first time when the same was taken before, else empty
     */
    public Optional<Taken> rehearse(Sender sender, Submission submission) {
        var known = again(sender.door(), submission);
        if (known.isEmpty()) {
            reading.read(sender.door().channel(), submission);
        }
        return known;
    }

    /** The entry is claimed first: whoever comes second waits for the first, then finds it. Empty when this one came second. */
    private Optional<Taken> register(Sender sender, Submission submission, SubmissionReading.Whole whole) {
        var entry = new DoorEntry(
                Keys.next(),
                whole.draft().complaint().id(),
                sender.door(),
                submission.number(),
                1,
                receipts.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                new DoorEntry.Origin(sender.clientId(), orNull(submission.get(Item.ATTRIBUTION))));
        return Optional.ofNullable(receipts.transaction().execute(status -> {
            if (!entries.claim(entry, submission)) {
                return null;
            }
            try {
                var file = registration.register(
                        whole.draft(), Registration.Reception.at(sender.door().bodyId(), whole.receivedOn()));
                return taken(entry, file.number(), false);
            } catch (LodgingRefused nobody) {
                status.setRollbackOnly();
                throw new SubmissionRefused(List.of(
                        Fault.at(Item.RESPONDENT_NAME, Fault.Kind.OUT_OF_SCOPE, String.valueOf(nobody.getMessage()))));
            }
        }));
    }

    /** The receipt of the first time, empty when nothing stands under the number. */
    private Optional<Taken> again(Door door, Submission submission) {
        if (submission.number().isEmpty()) {
            return Optional.empty();
        }
        return entries.find(door, submission.number()).map(kept -> {
            var entry = kept.entry();
            var digest = submission.digest();
            if (!digest.equals(kept.digest()) && !entries.saidBefore(entry.id(), digest)) {
                var before = kept.submission();
                throw new NumberConflict(entry, before == null ? List.of() : before.differences(submission));
            }
            return taken(entry, cases.get(entry.caseId()).number(), true);
        });
    }

    private Taken taken(DoorEntry entry, String caseNumber, boolean repeated) {
        return new Taken(entry.id(), caseNumber, receipts.codes().codeOf(entry.caseId()), entry.receivedAt(), repeated);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
