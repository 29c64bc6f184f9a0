package org.xinyue.paper;

import java.time.Instant;
import java.util.UUID;
import org.xinyue.casework.procedure.Act;

/**
 * An issued paper (文书). Never changed: what is printed today is what was issued then.
 *
 * @param actVersion the line of the history that made it
 * @param issuer name of the body as it was on that day
 * @param number in the issuer's own register, e.g. 信约〔2026〕12号
 * @param printed what is printed, well-formed XHTML, with its digest in 64 hexadecimal digits
 */
public record Paper(
        UUID id,
        UUID caseId,
        int actVersion,
        Act act,
        PaperKind kind,
        String issuer,
        String number,
        Instant issuedAt,
        Printed printed) {

    /** The content with its digest. */
    public record Printed(String content, String sm3) {}

    /** E.g. 限期整改通知书 信约〔2026〕12号. */
    public String title() {
        return kind.label() + " " + number;
    }
}
