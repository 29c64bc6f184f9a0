package org.xinyue.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Which bodies take in complaints themselves (受理单位): those that receive what the column receives, and those that keep a channel's door. */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
public class ReceiverRegister {
    private final Organisations organisations;
    private final ObjectProvider<Doors> doors;

    ReceiverRegister(Organisations organisations, ObjectProvider<Doors> doors) {
        this.organisations = organisations;
        this.doors = doors;
    }

    /** Whoever knows which bodies keep a channel's door, such as a hotline's centre. */
    public interface Doors {
        /** Bodies at whose doors complaints may come in on this day, as they were registered. */
        Set<UUID> on(LocalDate day);
    }

    /** Those of these bodies that receive on this day. */
    public Set<UUID> among(Collection<UUID> bodies, LocalDate day) {
        var directory = organisations.directory();
        var receiving = bodies.stream()
                .filter(body -> directory.find(body).filter(Body::creditLead).isPresent())
                .collect(Collectors.toCollection(HashSet::new));
        if (receiving.size() < bodies.size()) {
            var keepers = keepers(directory, day);
            bodies.stream().filter(keepers::contains).forEach(receiving::add);
        }
        return Set.copyOf(receiving);
    }

    /** Bodies that keep a door, and those that have taken over the duties of one. */
    private Set<UUID> keepers(Directory directory, LocalDate day) {
        var registered = doors.stream().flatMap(known -> known.on(day).stream()).collect(Collectors.toSet());
        var keepers = new HashSet<>(registered);
        registered.stream()
                .filter(body -> directory.find(body).isPresent())
                .forEach(body -> keepers.add(directory.current(body, day).id()));
        return keepers;
    }
}
