package org.xinyue.intake;

import java.util.Set;
import java.util.UUID;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;

/**
 * The official who writes down what a caller or visitor says (代为登记人).
 *
 * @param bodyIds bodies in which the person held an office then
 */
public record Registrar(UUID personId, String name, Set<UUID> bodyIds) {
    public Registrar {
        bodyIds = Set.copyOf(bodyIds);
    }

    public static Registrar of(Actor.Official official) {
        return new Registrar(official.personId(), official.name(), official.bodyIds());
    }

    /** What comes of taking over what another has begun: done, or refused as the complainant's own or as about a body of this one; then nothing changes. */
    public enum TakeOver {
        DONE,
        THEIRS,
        OWN_BODY
    }

    /** For the audit trail. */
    public Actor.Official actor() {
        return new Actor.Official(personId, name, bodyIds, Set.of(Role.CASE_OFFICER));
    }
}
