package org.xinyue.client;

import java.time.Instant;
import org.xinyue.client.wire.Json;

/**
 * That a complaint was taken (回执). Sent again, it gets the same receipt.
 *
 * @param entryId the platform's id of this entry
 * @param number this system's number
 * @param caseNumber number of the case, to be quoted
 * @param receiptCode 16 characters for the complainant, who follows, adds to and withdraws the complaint with it; "" when another body receives the case
 *     and gives the code to the complainant itself
 * @param receivedAt when the platform had it first
 * @param repeated true when the platform had it already
 */
public record Receipt(
        String entryId, String number, String caseNumber, String receiptCode, Instant receivedAt, boolean repeated) {
    static Receipt of(Json json) {
        return new Receipt(
                json.text("entryId"),
                json.text("number"),
                json.text("caseNumber"),
                json.text("receiptCode"),
                Instant.parse(json.text("receivedAt")),
                json.flag("repeated"));
    }

    /** The code is a credential and must not reach a log. */
    @Override
    public String toString() {
        return "Receipt[" + caseNumber + "]";
    }
}
