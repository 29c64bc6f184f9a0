package org.xinyue.casework;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Turns a complete draft into a case (提交投诉): once, whole, or not at all. */
@Service
@Implements(Clause.A1_COLUMN)
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
                transaction.executeWithoutResult(status -> {
                    registration.register(draft);
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
}
