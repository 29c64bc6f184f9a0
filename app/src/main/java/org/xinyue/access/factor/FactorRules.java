package org.xinyue.access.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Which roles nobody uses without a second factor (双因素要求): set by security administrators, felt at the next request. */
@Service
@Implements(Clause.B4_SECRETS)
public class FactorRules {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorRules(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The roles that ask for a second factor. */
    public Set<Role> asked() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        database.sql("SELECT role FROM factor_rule").query(String.class).list().stream()
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    /**
     * Sets the roles that ask for a second factor; those not named no longer do.
     *
     * @throws AccessRefused for whoever is no security administrator
     */
    @Transactional
    public void ask(Set<Role> roles, Actor by) {
        if (!SecondFactors.secures(by)) {
            throw new AccessRefused("只有安全管理员可以设置双因素要求，请联系安全管理员办理。");
        }
        database.sql("DELETE FROM factor_rule").update();
        for (Role role : roles) {
            database.sql("INSERT INTO factor_rule (role, set_by, set_at) VALUES (:role, :by, :now)")
                    .param("role", role.name())
                    .param("by", by.label())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        String named = roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        events.publishEvent(new AccessEvent(by, "设置双因素要求", "双因素要求", named.isEmpty() ? "全部不要求" : named));
    }
}
