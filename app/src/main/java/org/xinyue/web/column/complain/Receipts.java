package org.xinyue.web.column.complain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.column.Written;
import org.xinyue.web.column.receipt.NextSteps;

/** Lodges and writes receipts. */
@Component
class Receipts {
    private final Lodging lodging;
    private final Cases cases;
    private final Organisations organisations;
    private final NextSteps next;

    Receipts(Lodging lodging, Cases cases, Organisations organisations, NextSteps next) {
        this.lodging = lodging;
        this.cases = cases;
        this.organisations = organisations;
        this.next = next;
    }

    void lodge(UUID draftId) {
        lodging.lodge(draftId);
    }

    ReceiptPage page(UUID caseId) {
        // The same draft again gives the same receipt.
        var receipt = lodging.lodge(caseId);
        CaseFile file = cases.get(caseId);
        String receiver =
                organisations.directory().get(file.state().parties().receiver()).name();
        return new ReceiptPage(
                receipt.number(),
                Written.groups(receipt.code()),
                Written.time(receipt.lodgedAt()),
                receiver,
                next.of(caseId, receiver));
    }
}
