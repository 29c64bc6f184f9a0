package org.xinyue.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two lines upward from a body.
 *
 * @param superiorId the superior body (上级部门) by territory or establishment; null at the top
 * @param competentId the competent body (主管部门) by line of work; null when there is none
 */
public record Lines(@Nullable UUID superiorId, @Nullable UUID competentId) {
    private static final Lines NONE = new Lines(null, null);

    /** No line upward: the region's government, or a body whose lines nobody registered. */
    public static Lines none() {
        return NONE;
    }

    /** Only a superior. */
    public static Lines under(UUID superiorId) {
        return new Lines(superiorId, null);
    }
}
