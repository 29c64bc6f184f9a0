package org.xinyue.casework.procedure;

import java.util.Map;
import org.xinyue.casework.deadline.DeadlineKind;

/**
 * What a table says besides its rows and periods.
 *
 * @param bases why a clock has another length than the plan's, in Chinese with document and article; a clock that is not named follows the plan
 */
public record Terms(Bounds bounds, Map<DeadlineKind, String> bases) {
    /** As the plan has it. */
    public static final Terms PLAN = new Terms(Bounds.PLAN, Map.of());

    public Terms {
        bases = Map.copyOf(bases);
    }
}
