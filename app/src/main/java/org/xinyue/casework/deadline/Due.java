package org.xinyue.casework.deadline;

import java.time.LocalDate;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;

/** How long a period is (期限). The day it begins on is not counted (民法典 art 201). */
public sealed interface Due {

    /** Working days, 1 to 260. */
    record Workdays(int number) implements Due {
        public Workdays {
            if (number < 1 || number > 260) {
                throw new IllegalArgumentException("working days must be 1 to 260: " + number);
            }
        }
    }

    /** Calendar days, 1 to 400; a last day on a day off moves to the next working day (民法典 art 203). */
    record Days(int number) implements Due {
        public Days {
            if (number < 1 || number > 400) {
                throw new IllegalArgumentException("calendar days must be 1 to 400: " + number);
            }
        }
    }

    /** The date set in the case. */
    record AsOrdered() implements Due {}

    /** The Chinese wording for tables and bands. */
    default String label() {
        return switch (this) {
            case Workdays(int number) -> number + " 个工作日";
            case Days(int number) -> number + " 日";
            case AsOrdered() -> "按责令整改期限";
        };
    }

    /** The last day when the period runs from {@code from} with {@code consumed} days already used. */
    default DueDate from(LocalDate from, int consumed, WorkCalendar calendar) {
        return switch (this) {
            case Workdays(int number) -> calendar.addWorkdays(from, Math.max(0, number - consumed));
            case Days(int number) -> calendar.addDays(from, Math.max(0, number - consumed));
            case AsOrdered() -> throw new IllegalArgumentException("an ordered date is not computed");
        };
    }

    /** Days of this kind fully used between {@code since} (not counted) and the day before {@code until}. */
    default int used(LocalDate since, LocalDate until, WorkCalendar calendar) {
        var lastFull = until.minusDays(1);
        return switch (this) {
            case Workdays ignored -> Math.max(0, calendar.workdaysBetween(since, lastFull));
            case Days ignored -> Math.max(0, Math.toIntExact(lastFull.toEpochDay() - since.toEpochDay()));
            case AsOrdered ignored -> 0;
        };
    }
}
