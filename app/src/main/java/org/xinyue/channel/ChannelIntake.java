package org.xinyue.channel;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.casework.Registration;
import org.xinyue.channel.reading.SubmissionReading;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.database.Keys;
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
    private final EarlierEntries before;
    private final Turn turn;

    ChannelIntake(
            SubmissionReading reading, EntryRows entries, Registration registration, EarlierEntries before, Turn turn) {
        this.reading = reading;
        this.entries = entries;
        this.registration = registration;
        this.before = before;
        this.turn = turn;
    }

    /** When and in what complaints are taken. */
    @org.springframework.stereotype.Component
    record Turn(TransactionOperations transaction, Clock clock) {}

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
        return Objects.requireNonNull(turn.transaction().execute(status -> {
            var verdicts = new Verdict[handed.size()];
            var fresh = new ArrayList<Fresh>();
            var sitting = reading.sitting();
            for (int at = 0; at < verdicts.length; at++) {
                var one = handed.get(at);
                try {
                    var whole = sitting.read(one.sender().door().channel(), one.submission());
                    fresh.add(new Fresh(at, entry(one, whole), one, whole));
                } catch (SubmissionRefused refused) {
                    verdicts[at] = new Verdict.Refused(refused);
                }
            }
            // What would be refused today may have been taken before; and a door that others went into knows numbers
            // that it never claimed.
            settle(
                    handed,
                    at -> verdicts[at] != null
                            || entries.hasPredecessors(handed.get(at).sender().door()),
                    verdicts);
            fresh.removeIf(one -> verdicts[one.at()] != null);
            register(claimed(handed, fresh, verdicts), verdicts);
            return List.of(verdicts);
        }));
    }

    /** A submission that can stand. */
    private record Fresh(int at, DoorEntry entry, Handed handed, SubmissionReading.Whole whole) {
        Registration.Arrived arrived() {
            var body = entry.door().bodyId();
            return new Registration.Arrived(whole.draft(), Registration.Reception.at(body, whole.receivedOn()));
        }
    }

    /** Says of these submissions what stands under their numbers, of those that have something there. */
    private void settle(List<Handed> handed, IntPredicate these, Verdict[] verdicts) {
        var asked = IntStream.range(0, verdicts.length).filter(these).toArray();
        if (asked.length == 0) {
            return;
        }
        var standing = standing(
                Arrays.stream(asked).mapToObj(at -> handed.get(at).place()).collect(Collectors.toSet()));
        for (int at : asked) {
            var one = handed.get(at);
            try {
                standing.receipt(one.sender().door(), one.submission())
                        .ifPresent(receipt -> verdicts[at] = new Verdict.Stands(receipt));
            } catch (SubmissionRefused refused) {
                verdicts[at] = new Verdict.Refused(refused);
            } catch (NumberConflict conflict) {
                verdicts[at] = new Verdict.Conflicts(conflict);
            }
        }
    }

    /** Claims the numbers before anything else is written: whoever comes second waits for the first, then finds it. Gives those that were free. */
    private List<Fresh> claimed(List<Handed> handed, List<Fresh> fresh, Verdict[] verdicts) {
        if (fresh.isEmpty()) {
            return fresh;
        }
        var free = entries.claim(fresh.stream()
                .map(one -> new EntryRows.Claim(one.entry(), one.handed().submission()))
                .toList());
        var mine = fresh.stream().filter(one -> free.contains(one.entry().id())).toList();
        if (mine.size() < fresh.size()) {
            var others = fresh.stream()
                    .filter(one -> !free.contains(one.entry().id()))
                    .map(Fresh::at)
                    .collect(Collectors.toSet());
            settle(handed, others::contains, verdicts);
            if (others.stream().anyMatch(at -> verdicts[at] == null)) {
                throw new Overtaken();
            }
        }
        return mine;
    }

    private void register(List<Fresh> claimed, Verdict[] verdicts) {
        try {
            var files =
                    registration.register(claimed.stream().map(Fresh::arrived).toList());
            for (int at = 0; at < claimed.size(); at++) {
                var one = claimed.get(at);
                verdicts[one.at()] = new Verdict.Stands(before.taken(one.entry(), files.get(at), false));
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
                turn.clock().instant().truncatedTo(ChronoUnit.MILLIS),
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
        return before.at(places);
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

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
