package org.xinyue.intake.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The credit portal of a league or city (盟市信用门户) that shows the column and leads to it.
 *
 * @param code in the address of its entry; says nothing but which portal it is
 * @param home address of the portal's own page that shows the entry, null while nobody has entered it
 * @param endedOn first day on which it counts no longer, null while it does
 */
public record Portal(
        UUID id,
        String code,
        String divisionCode,
        String name,
        @Nullable String home,
        @Nullable LocalDate endedOn) {
    /** True while visits from it are counted. */
    public boolean isOpen() {
        return endedOn == null;
    }
}
