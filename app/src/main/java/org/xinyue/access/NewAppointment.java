package org.xinyue.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Of the first security administrator: a term to come, or one that ends, would leave the platform without any, and nobody could name another. */
    void refuseAsFirst(LocalDate today) {
        if (!from.equals(today) || to != null) {
            throw new AccessRefused("首位安全管理员须自今天起任职，且不设结束日期，请修改日期。");
        }
    }

    /** Refuses what cannot stand beside these offices, held at the same time by the same person. */
    void refuseBeside(List<Appointment> overlapping) {
        if (overlapping.stream().anyMatch(held -> held.bodyId().equals(bodyId) && held.role() == role)) {
            throw new AccessRefused("此人在该单位已有同样的任职，请先结束原任职或调整日期。");
        }
        Set<Role> roles = overlapping.stream().map(Appointment::role).collect(Collectors.toSet());
        roles.add(role);
        if (roles.stream().anyMatch(Role::standsAlone) && roles.size() > 1) {
            throw new AccessRefused("系统管理员、安全管理员和审计管理员不得互相兼任或兼任其他岗位，请另选一人，或先结束原任职。");
        }
    }
}
