package org.xinyue.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office held for a time (任职).
 *
 * @param from first day
 * @param to first day on which it is no longer held, null while the end is open
 */
public record Appointment(
        UUID id,
        UUID personId,
        UUID bodyId,
        Role role,
        LocalDate from,
        @Nullable LocalDate to) {

    /** True on every day from the first to the last. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || otherFrom.isBefore(to)) && (otherTo == null || from.isBefore(otherTo));
    }
}
