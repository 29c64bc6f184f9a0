package org.xinyue.web.caller;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.Receipt;
import org.xinyue.web.column.receipt.Registering;

/** Hands in what an official wrote for a caller, and records who wrote it. */
@Component
record Handing(Lodging lodging, Cases cases, Registering registering) {
    /** The receipt; the same one when it was handed in before. */
    Receipt in(UUID draftId) {
        boolean anew = !cases.exists(draftId);
        var receipt = lodging.lodge(draftId);
        if (anew) {
            registering.lodged(draftId, receipt.number());
        }
        return receipt;
    }
}
