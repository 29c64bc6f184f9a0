package org.xinyue.casework.procedure.variant;

import org.xinyue.casework.deadline.Due;

/** Working days and calendar days on one measure (折算): five working days are a week. Only for comparing; clocks count in the unit of their basis. */
final class Span {
    private static final int OF_DAY = 5;
    private static final int OF_WORKDAY = 7;

    private Span() {}

    /** Fifths of a calendar day; an ordered date has no length. */
    static int of(Due due) {
        return switch (due) {
            case Due.Workdays(int number) -> number * OF_WORKDAY;
            case Due.Days(int number) -> number * OF_DAY;
            case Due.AsOrdered() -> throw new IllegalArgumentException("an ordered date has no length");
        };
    }
}
