package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/** A date as three numbers, {@code name.year}, {@code name.month}, {@code name.day}: {@code component/input/date.jte}. */
public record DateField(
        String name,
        String label,
        String year,
        String month,
        String day,
        @Nullable String hint,
        @Nullable String error,
        boolean optional) {

    public DateField hint(String text) {
        return new DateField(name, label, year, month, day, text, error, optional);
    }

    public DateField asOptional() {
        return new DateField(name, label, year, month, day, hint, error, true);
    }

    /** Ids of hint and error for aria-describedby, null when there is neither. */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
