package org.xinyue.sanction;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.Severity;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;

/**
 * One measure of the catalogue (惩戒措施) as it is worded for a time. Nothing outside the catalogue can be ordered.
 *
 * @param code stays the same when the wording changes
 */
public record Measure(
        String code,
        String name,
        Target target,
        Executing executing,
        String legalBasis,
        Set<Purpose> purposes,
        Validity validity,
        Rules rules) {
    public Measure {
        purposes = Set.copyOf(purposes);
    }

    /** Against whom and for what: kinds and least class of the entry, kinds and levels of the body. */
    public record Target(Set<EntryKind> entries, Severity least, Set<BodyKind> kinds, Set<Level> levels) {
        public Target {
            entries = Set.copyOf(entries);
            kinds = Set.copyOf(kinds);
            levels = Set.copyOf(levels);
        }
    }

    /** While this wording is valid; {@code to} is the first day on which it is no longer, null while no end is known. */
    public record Validity(LocalDate from, @Nullable LocalDate to) {
        /** True on every day from the first to the last. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** When it begins and ends, and what the executing body reports back. */
    public record Rules(String start, String stop, String feedback) {}

    /** True when an entry of this kind and class calls for it. */
    boolean isCalledForBy(CreditEntry entry) {
        var finding = entry.finding();
        return target.entries().contains(finding.kind()) && finding.severity().isAtLeast(target.least());
    }

    /** True when an entry of this kind and class calls for it against this body. */
    public boolean suits(CreditEntry entry, Body body) {
        return isCalledForBy(entry)
                && target.kinds().contains(body.kind())
                && target.levels().contains(body.level());
    }
}
