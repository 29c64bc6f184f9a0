package org.xinyue.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.Registrar;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Turns a complete draft into a case (提交投诉): once, whole, or not at all. */
@Service
@Implements({Clause.A1_COLUMN, Clause.A3_OWNER})
public class Lodging {
    private final Drafts drafts;
    private final ReceiptCodes codes;
    private final Registration registration;
    private final Cases cases;
    private final TransactionOperations transaction;

    Lodging(
            Drafts drafts,
            ReceiptCodes codes,
            Registration registration,
            Cases cases,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.codes = codes;
        this.registration = registration;
        this.cases = cases;
        this.transaction = transaction;
    }

    /**
     * Lodges the draft. The same draft twice, even at the same time, gives the same receipt and one case.
     *
     * @throws org.xinyue.intake.DraftIncomplete with a message for each field that is missing or wrong
     * @throws DraftGone when there is no such draft
     * @throws LodgingRefused when nobody in the region could receive it
     */
    public Receipt lodge(UUID draftId) {
        if (!cases.exists(draftId)) {
            try {
                var draft = drafts.complete(draftId);
                var reception = reception(
                        drafts.get(draftId).registrar(), draft.complaint().submittedAt());
                transaction.executeWithoutResult(status -> {
                    registration.register(draft, reception);
                    drafts.lodged(draftId);
                });
            } catch (DuplicateKeyException | DraftGone twice) {
                // The same form on a slow line: the other request has lodged it, and its receipt is the receipt.
                if (!cases.exists(draftId)) {
                    throw twice;
                }
            }
        }
        var file = cases.get(draftId);
        return new Receipt(draftId, file.number(), codes.codeOf(draftId), file.lodgedAt());
    }

    /** What an official writes down is received by the official's own body, everything else by the column. */
    private Registration.Reception reception(@Nullable Registrar registrar, Instant at) {
        var on = CaseTime.day(at);
        return registrar == null ? Registration.Reception.column(on) : registration.by(registrar, on);
    }
}
