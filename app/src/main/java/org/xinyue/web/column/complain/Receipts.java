package org.xinyue.web.column.complain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.column.Written;
import org.xinyue.web.column.receipt.NextSteps;
import org.xinyue.web.column.receipt.Registering;

/** Lodges and writes receipts. */
@Component
class Receipts {
    private final Lodging lodging;
    private final Cases cases;
    private final Organisations organisations;
    private final NextSteps next;
    private final Registering registering;

    Receipts(Lodging lodging, Cases cases, Organisations organisations, NextSteps next, Registering registering) {
        this.lodging = lodging;
        this.cases = cases;
        this.organisations = organisations;
        this.next = next;
        this.registering = registering;
    }

    void lodge(UUID draftId) {
        boolean anew = !cases.exists(draftId);
        var receipt = lodging.lodge(draftId);
        if (anew) {
            registering.lodged(draftId, receipt.number());
        }
    }

    /** True when an official wrote it for a caller. */
    boolean isOnBehalf(UUID caseId) {
        return registering.isOnBehalf(caseId);
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
                next.of(caseId, receiver),
                isOnBehalf(caseId));
    }
}
