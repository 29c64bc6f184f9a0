package org.xinyue.channel.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinyue.channel.ChannelIntake;
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
public record DoorLineage(Organisations organisations, Clock clock) {
    /** This door, then those of the bodies that went into its body, from the day of succession on; one for most. */
    public List<Door> of(Door door) {
        var before = before(door.bodyId());
        return before.isEmpty()
                ? List.of(door)
                : Stream.concat(Stream.of(door), before.stream().map(body -> new Door(door.channel(), body)))
                        .toList();
    }

    /** The bodies whose duties this one has taken over by today: those for which the same body answers. */
    private List<UUID> before(UUID body) {
        var directory = organisations.directory();
        return directory.find(body).isPresent() ? directory.predecessors(body, LocalDate.now(clock)) : List.of();
    }

    /**
     * By each place where something of these may stand, who asks for it: a place of an ended door may be asked for itself and for each door that keeps it, and
     * each asker gets its own answer.
     */
    Map<ChannelIntake.Place, Set<ChannelIntake.Place>> askers(Collection<ChannelIntake.Place> places) {
        var askers = new HashMap<ChannelIntake.Place, Set<ChannelIntake.Place>>();
        places.forEach(place -> of(place.door()).forEach(door -> {
            var there = new ChannelIntake.Place(door, place.number());
            askers.computeIfAbsent(there, none -> new HashSet<>()).add(place);
        }));
        return askers;
    }

    /** True when the other is one of the doors that this one's body keeps. */
    public boolean includes(Door door, Door other) {
        return door.equals(other) || of(door).contains(other);
    }
}
