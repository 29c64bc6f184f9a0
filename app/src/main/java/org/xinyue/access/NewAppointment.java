package org.xinyue.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office to be given.
 *
 * @param to first day on which it is no longer held, null for an open end
 */
public record NewAppointment(
        UUID personId,
        UUID bodyId,
        Role role,
        LocalDate from,
        @Nullable LocalDate to) {
    public NewAppointment {
        if (to != null && !to.isAfter(from)) {
            throw new AccessRefused("任职结束日期应晚于开始日期，请核对后再提交。");
        }
    }
}
