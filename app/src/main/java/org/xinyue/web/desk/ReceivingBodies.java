package org.xinyue.web.desk;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseTime;
import org.xinyue.organisation.ReceiverRegister;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Who takes in complaints that did not come through the column (受理单位): officers of the bodies that receive. */
@Component
@Implements(Clause.A3_OWNER)
public record ReceivingBodies(ReceiverRegister register, CaseTime time) {
    /** Those of these bodies in which the official is an officer; empty for whoever may not take in anything. */
    public Set<UUID> of(Actor.Official official) {
        var bodies = official.offices().stream()
                .filter(office -> office.role() == Role.CASE_OFFICER)
                .map(Actor.Office::bodyId)
                .collect(Collectors.toUnmodifiableSet());
        return register.among(bodies, time.today());
    }
}
