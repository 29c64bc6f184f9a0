package org.xinyue.casework.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.store.DeskStore.Sight;
import org.xinyue.casework.store.Sieve;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Organisations;

/** Turns what an official is and what he asks for into the bodies that the tables name. */
@Component
class DeskScope {
    private static final int NAMED_MAX = 200;

    private final Organisations organisations;
    private final CaseTime time;

    DeskScope(Organisations organisations, CaseTime time) {
        this.organisations = organisations;
        this.time = time;
    }

    /** The conditions as the database evaluates them. */
    Sieve sieve(Conditions conditions) {
        if (!conditions.narrows()) {
            return Sieve.OPEN;
        }
        var stage = conditions.stage();
        var channel = conditions.channel();
        var city = conditions.city();
        return new Sieve(
                stage == null ? List.of() : List.of(stage),
                channel == null ? "" : channel.name(),
                conditions.text(),
                named(conditions.text()),
                city == null ? null : in(city));
    }

    private List<UUID> named(String text) {
        return text.isEmpty()
                ? List.of()
                : withPredecessors(directory().search(text, time.today(), NAMED_MAX).stream()
                        .map(Body::id)
                        .toList());
    }

    private List<UUID> in(String city) {
        return withPredecessors(directory().all(time.today()).stream()
                .filter(body -> directory().divisions().isSameOrWithin(body.divisionCode(), city))
                .map(Body::id)
                .toList());
    }

    /**
     * Whose cases an official sees: those of his desks, and all of them for the region's lead body and for auditors, except
     * of respondents that he belongs to or stands below (B4.IDENTITY).
     */
    Sight sight(Actor.Official official) {
        var desks = Inbox.desksOf(official);
        boolean watches = official.roles().contains(Role.AUDITOR) || leadsTheRegion(desks);
        return new Sight(withPredecessors(desks), watches, watches ? above(official) : List.of());
    }

    private boolean leadsTheRegion(Set<UUID> desks) {
        return directory()
                .creditLeadAt(directory().divisions().region().code(), time.today())
                .map(lead -> desks.contains(lead.id()))
                .orElse(false);
    }

    private List<UUID> above(Actor.Official official) {
        var own = official.bodyIds().stream()
                .filter(body -> directory().find(body).isPresent())
                .toList();
        return withPredecessors(directory().all(time.today()).stream()
                .map(Body::id)
                .filter(body -> own.stream().anyMatch(desk -> directory().isSameOrBelow(desk, body, time.today())))
                .toList());
    }

    /** The bodies and whatever they took the place of. */
    List<UUID> withPredecessors(Collection<UUID> bodyIds) {
        var all = new LinkedHashSet<>(bodyIds);
        bodyIds.forEach(body -> all.addAll(directory().predecessors(body)));
        return List.copyOf(all);
    }

    private Directory directory() {
        return organisations.directory();
    }
}
