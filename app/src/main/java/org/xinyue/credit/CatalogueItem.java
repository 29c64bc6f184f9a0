package org.xinyue.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of the catalogue of public credit information (公共信用信息目录事项): what may be booked at all, on which legal basis, and while it is valid.
 *
 * @param to first day on which it is no longer valid, null while no end is known
 */
public record CatalogueItem(
        String code,
        EntryKind kind,
        String name,
        String legalBasis,
        LocalDate from,
        @Nullable LocalDate to) {
    /** True when something may be booked under it that happened on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
