package org.xinyue.channel.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinyue.channel.Door;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which doors a body keeps today (承继): its own, and those of the bodies whose duties it has taken over. A system of an ended body goes on at its own door,
 * under its own numbers; whoever sends for the successor finds there what was entered before.
 */
@Component
@Implements(Clause.A3_OWNER)
public record DoorLineage(Organisations organisations) {
    /** This door, then those of the bodies that went into its body; one for most. */
    public List<Door> of(Door door) {
        var directory = organisations.directory();
        var before = directory.find(door.bodyId()).isPresent()
                ? directory.predecessors(door.bodyId())
                : List.<java.util.UUID>of();
        return before.isEmpty()
                ? List.of(door)
                : Stream.concat(Stream.of(door), before.stream().map(body -> new Door(door.channel(), body)))
                        .toList();
    }

    /** True when the other is one of the doors that this one's body keeps. */
    public boolean includes(Door door, Door other) {
        return door.equals(other) || of(door).contains(other);
    }
}
