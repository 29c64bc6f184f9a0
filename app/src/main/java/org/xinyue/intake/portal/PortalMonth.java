package org.xinyue.intake.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came from one portal in one month, exact: whoever shows it outside suppresses small numbers first.
 *
 * @param complaints each counted once, in the month in which it was handed in
 * @param lastVisitOn last day on which somebody followed the link, null when nobody did
 */
public record PortalMonth(
        UUID portalId,
        YearMonth month,
        long visits,
        long drafts,
        long complaints,
        @Nullable LocalDate lastVisitOn) {}
