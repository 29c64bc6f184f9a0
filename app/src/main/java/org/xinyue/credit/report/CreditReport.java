package org.xinyue.credit.report;

import java.time.Instant;
import java.util.List;
import org.xinyue.credit.CreditEntry;
import org.xinyue.organisation.Body;

/**
 * A credit report as it is issued (信用报告).
 *
 * @param number e.g. XYBG2026-000012
 * @param code 16 characters by which it is verified
 * @param entries everything the file held, the latest confirmation first
 * @param sm3 over the body and the digests of its entries, 64 hexadecimal digits
 */
public record CreditReport(
        String number, String code, Body body, List<CreditEntry> entries, Instant issuedAt, String sm3) {
    public CreditReport {
        entries = List.copyOf(entries);
    }
}
