package org.xinyue.intake.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.ComplaintInvalid;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Draft;
import org.xinyue.intake.DraftIncomplete;
import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.Matter;
import org.xinyue.intake.Part;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.organisation.Directory;
import org.xinyue.vault.ComplainantIdentity;

/** Judges a draft against the rules of today and the register as it stands. */
public final class DraftReading {
    private static final int LONGEST_TITLE = 100;

    private final Directory directory;
    private final Instant now;
    private final LocalDate today;
    private final UnaryOperator<String> mark;

    /**
     * @param clock in the region's zone
     * @param mark gives the keyed digest of a credit code
     */
    public DraftReading(Directory directory, Clock clock, UnaryOperator<String> mark) {
        this.directory = directory;
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, clock.getZone());
        this.mark = mark;
    }

    /** The faults of one part as typed, by field; empty when it stands. */
    public Map<String, String> faults(Part part, Map<String, String> answers) {
        var reading = new Reading(answers);
        switch (part) {
            case COMPLAINANT -> Complainant.read(reading);
            case RESPONDENT -> Respondent.read(reading, directory, today);
            case CONTRACT -> Terms.contract(reading, today);
            case BREACH -> compare(Terms.matter(reading, today), answers, reading);
            case EVIDENCE -> {
                // Files are judged when they come; a complaint without any is lodged and may be returned for
                // completion.
            }
            case DECLARATIONS -> Declarations.read(reading);
        }
        return reading.faults();
    }

    private void compare(@Nullable Matter matter, Map<String, String> answers, Reading reading) {
        var contract = Terms.contract(new Reading(answers), today);
        if (matter != null && contract != null) {
            try {
                matter.agreeWith(contract);
            } catch (ComplaintInvalid invalid) {
                reading.fault(invalid);
            }
        }
    }

    /**
     * The whole.
     *
     * @throws DraftIncomplete with every fault of every part
     */
    public CompleteDraft complete(Draft draft) {
        var complainantReading = new Reading(draft.answers());
        var complainant = Complainant.read(complainantReading);
        var respondentReading = new Reading(draft.answers());
        var respondent = Respondent.read(respondentReading, directory, today);
        var contractReading = new Reading(draft.answers());
        var contract = Terms.contract(contractReading, today);
        var matterReading = new Reading(draft.answers());
        var matter = Terms.matter(matterReading, today);
        var wishReading = new Reading(draft.answers());
        var wish = Declarations.read(wishReading);
        if (complainant == null || respondent == null || contract == null || matter == null || wish == null) {
            var faults = new LinkedHashMap<String, String>();
            faults.putAll(complainantReading.faults());
            faults.putAll(respondentReading.faults());
            faults.putAll(contractReading.faults());
            faults.putAll(matterReading.faults());
            faults.putAll(wishReading.faults());
            throw new DraftIncomplete(faults);
        }
        String code = String.valueOf(complainant.identity().creditCode());
        try {
            var complaint = new Complaint(
                    draft.id(),
                    draft.channel(),
                    respondent.id(),
                    title(contract, matter, wish, complainant.identity()),
                    contract,
                    matter,
                    new FirmProfile(complainant.kind(), complainant.size(), mark.apply(code)),
                    wish,
                    now);
            return new CompleteDraft(complaint, complainant.identity());
        } catch (ComplaintInvalid invalid) {
            throw new DraftIncomplete(Map.of(invalid.field(), invalid.sentence()));
        }
    }

    /** A contract's name can give the firm away, so who wishes to stay hidden gets a title made of codes alone. */
    private static String title(
            ContractTerms contract, Matter matter, ProtectionWish wish, ComplainantIdentity identity) {
        String subject = switch (wish) {
            case NONE -> contract.name().replace(identity.name(), "投诉人").replace('\n', ' ');
            case HIDE_FROM_RESPONDENT, HIDE_EXCEPT_VERIFIER -> contract.field().label() + "领域";
        };
        String title = subject + "：" + matter.kind().brief();
        int length = title.codePointCount(0, title.length());
        return length <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
