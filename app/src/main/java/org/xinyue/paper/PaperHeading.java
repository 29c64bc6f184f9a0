package org.xinyue.paper;

import java.time.Instant;
import java.util.UUID;
import org.xinyue.casework.procedure.Act;

/**
 * What a list says of an issued paper (文书目录); its content is not read for that.
 *
 * @param issuer name of the body as it was on that day
 * @param number in the issuer's own register, e.g. 信约〔2026〕12号
 * @param sm3 digest of what is printed, 64 hexadecimal digits
 */
public record PaperHeading(
        UUID id, Act act, PaperKind kind, String issuer, String number, Instant issuedAt, String sm3) {
    /** E.g. 限期整改通知书 信约〔2026〕12号. */
    public String title() {
        return kind.label() + " " + number;
    }
}
