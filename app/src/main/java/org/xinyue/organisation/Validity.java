package org.xinyue.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The period in which a body exists, and who takes over.
 *
 * @param from first day on which the body exists
 * @param to first day on which it exists no longer (撤销日期); null while no end is known
 * @param successorId the body that takes over its duties and records (承继单位); null while alive, or when none was named
 */
public record Validity(
        LocalDate from, @Nullable LocalDate to, @Nullable UUID successorId) {
    public Validity {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("撤销日期应晚于成立日期，请改正日期。");
        }
        if (to == null && successorId != null) {
            throw new IllegalArgumentException("登记承继单位时须同时登记撤销日期，请补上日期。");
        }
    }

    /** Exists from this day on, without a known end. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null, null);
    }

    /** True when the body exists on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !endedBy(day);
    }

    /** True when the body exists no longer on this day. */
    public boolean endedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    /** True when the two periods share a day. */
    public boolean overlaps(Validity other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}
