package org.xinyue.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who does something: an official at a desk, the complainant with the receipt code, or a timer (行为人). */
public sealed interface Actor {

    /** How history and audit lines name the actor; never contains the identity of a complainant. */
    String label();

    /**
     * A signed-in official with the offices held at this moment.
     *
     * @param personId the person, never null
     * @param name the person's name
     * @param bodyIds bodies in which any office is held today
     * @param roles every role held today in any body
     * @param offices the pairs of body and role the two sets above were taken from
     */
    record Official(UUID personId, String name, Set<UUID> bodyIds, Set<Role> roles, Set<Office> offices)
            implements Actor {
        public Official {
            bodyIds = Set.copyOf(bodyIds);
            roles = Set.copyOf(roles);
            offices = Set.copyOf(offices);
            if (name.isBlank()) {
                throw new IllegalArgumentException("经办人姓名不能为空。");
            }
        }

        /** An official holding every one of these roles in every one of these bodies. */
        public Official(UUID personId, String name, Set<UUID> bodyIds, Set<Role> roles) {
            this(personId, name, bodyIds, roles, everyRoleInEveryBody(bodyIds, roles));
        }

        private static Set<Office> everyRoleInEveryBody(Set<UUID> bodyIds, Set<Role> roles) {
            return bodyIds.stream()
                    .flatMap(body -> roles.stream().map(role -> new Office(body, role)))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** An official holding exactly these offices. */
        public static Official holding(UUID personId, String name, Set<Office> offices) {
            return new Official(
                    personId,
                    name,
                    offices.stream().map(Office::bodyId).collect(Collectors.toUnmodifiableSet()),
                    offices.stream().map(Office::role).collect(Collectors.toUnmodifiableSet()),
                    offices);
        }

        /** True when this very office is held; a role in one body says nothing about another body. */
        public boolean holds(UUID bodyId, Role role) {
            return offices.contains(new Office(bodyId, role));
        }

        @Override
        public String label() {
            return name;
        }
    }

    /** One office (岗位): a role in a body. */
    record Office(UUID bodyId, Role role) {}

    /** The complainant of one case, known by the receipt code alone. */
    record Complainant(UUID caseId) implements Actor {
        @Override
        public String label() {
            return "投诉人";
        }
    }

    /**
     * Work the platform does by itself when time passes.
     *
     * @param duty what it does, in Chinese, e.g. 期限提醒
     */
    record Automatic(String duty) implements Actor {
        @Override
        public String label() {
            return "系统（" + duty + "）";
        }
    }

    /** The person behind the actor, null for complainants and timers. */
    default @Nullable UUID personIdOrNull() {
        return switch (this) {
            case Official official -> official.personId();
            case Complainant ignored -> null;
            case Automatic ignored -> null;
        };
    }
}
