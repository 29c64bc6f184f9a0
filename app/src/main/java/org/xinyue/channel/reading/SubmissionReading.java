package org.xinyue.channel.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinyue.channel.Fault;
import org.xinyue.channel.Fault.Kind;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.intake.Channel;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.DraftIncomplete;
import org.xinyue.intake.Drafts;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Reads a submission as the answers of a draft and has them judged as such: one set of rules, whatever the door. */
@Component
@Implements({Clause.A1_SCOPE, Clause.A2_CHANNELS})
public class SubmissionReading {
    private final Drafts drafts;
    private final Organisations organisations;
    private final Clock clock;

    public SubmissionReading(Drafts drafts, Organisations organisations, Clock clock) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A submission that stands: the complaint with who complains, and the day on which the door received it. */
    public record Whole(CompleteDraft draft, LocalDate receivedOn) {}

    /** Looks at the register and the clock once: whatever is judged in this sitting (一次审查) is judged by the same state of both. */
    public Sitting sitting() {
        var today = LocalDate.now(clock);
        return new Sitting(
                drafts.rules(),
                new ItemReading(today, clock.instant()),
                new RespondentReading(organisations.directory(), today));
    }

    /**
     * Judges one by itself; nothing is kept.
     *
     * @throws SubmissionRefused with every fault, in the order of the contract
     */
    public Whole read(Channel channel, Submission submission) {
        return sitting().read(channel, submission);
    }

    /** Judges one submission after the other. */
    public static final class Sitting {
        private final Drafts.Rules rules;
        private final ItemReading items;
        private final RespondentReading respondents;

        private Sitting(Drafts.Rules rules, ItemReading items, RespondentReading respondents) {
            this.rules = rules;
            this.items = items;
            this.respondents = respondents;
        }

        /**
         * Judges the whole; nothing is kept.
         *
         * @throws SubmissionRefused with every fault, in the order of the contract
         */
        public Whole read(Channel channel, Submission submission) {
            var faults = new EnumMap<Item, Fault>(Item.class);
            var answers = new HashMap<String, String>();
            for (var item : Item.values()) {
                items.read(item, submission.get(item), answers).ifPresent(fault -> faults.put(item, fault));
            }
            respondents.read(submission, answers).ifPresent(found -> faults.putIfAbsent(found.item(), found.fault()));
            try {
                var draft = rules.read(channel, answers);
                if (faults.isEmpty()) {
                    return new Whole(draft, items.receivedOn(submission.get(Item.RECEIVED_AT)));
                }
            } catch (DraftIncomplete incomplete) {
                addTo(faults, incomplete, submission);
            }
            throw new SubmissionRefused(new ArrayList<>(faults.values()));
        }
    }

    /** What the rules say of an answer is said of the item it came from, unless something was wrong with that item already. */
    private static void addTo(Map<Item, Fault> faults, DraftIncomplete incomplete, Submission submission) {
        incomplete.faults().forEach((field, sentence) -> {
            var item = itemOf(field);
            var kind = submission.get(item).isEmpty() ? Kind.MISSING : Kind.INVALID;
            if (!isRespondent(item)) {
                faults.putIfAbsent(item, Fault.at(item, kind, sentence));
            } else if (faults.keySet().stream().noneMatch(SubmissionReading::isRespondent)) {
                faults.put(item, Fault.at(item, Kind.OUT_OF_SCOPE, sentence));
            }
        });
    }

    private static boolean isRespondent(Item item) {
        return item.pointer().startsWith("/respondent");
    }

    private static Item itemOf(String field) {
        for (var item : Item.values()) {
            if (field.equals(item.answer())) {
                return item;
            }
        }
        return Item.RESPONDENT_NAME;
    }
}
