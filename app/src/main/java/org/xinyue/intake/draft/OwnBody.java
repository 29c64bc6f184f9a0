package org.xinyue.intake.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Registrar;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Nobody writes down a complaint about the own body or one above it (回避): it would know at once who complains. */
@Implements(Clause.B4_IDENTITY)
public record OwnBody(Organisations organisations, Clock clock) {
    /** A sentence by field when this official may not write this down; empty when nothing is against it, also while no respondent is chosen. */
    public Map<String, String> conflict(@Nullable Registrar registrar, Map<String, String> answers) {
        return registrar != null && isNamed(registrar.bodyIds(), answers.getOrDefault("respondent", ""))
                ? Map.of("respondent", "被投诉的是您任职的单位或者它的上级，不能由您登记；请对方改由其他受理单位登记，或者自己在投诉专栏提交")
                : Map.of();
    }

    private boolean isNamed(Collection<UUID> bodies, String respondent) {
        try {
            return isAmong(bodies, UUID.fromString(respondent));
        } catch (IllegalArgumentException nobody) {
            return false;
        }
    }

    /** True when one of these bodies is the respondent, answers for it today, or stands below whoever does. */
    public boolean isAmong(Collection<UUID> bodies, UUID respondent) {
        var directory = organisations.directory();
        var today = LocalDate.now(clock);
        if (directory.find(respondent).isEmpty()) {
            return false;
        }
        var answering = directory.current(respondent, today).id();
        return bodies.stream()
                .anyMatch(body -> directory.find(body).isPresent() && directory.isSameOrBelow(body, answering, today));
    }
}
