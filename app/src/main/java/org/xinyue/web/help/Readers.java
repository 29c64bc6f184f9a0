package org.xinyue.web.help;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.ReceiverRegister;

/** Which guide is whose: by the desks and posts that a person holds today. */
@Component
class Readers {
    private final Organisations organisations;
    private final ReceiverRegister receivers;
    private final CaseTime time;

    Readers(Organisations organisations, ReceiverRegister receivers, CaseTime time) {
        this.organisations = organisations;
        this.receivers = receivers;
        this.time = time;
    }

    /** Every guide, those of this person's own work first. */
    List<Guide> inOrderFor(Actor.Official official) {
        var order = new LinkedHashSet<>(own(official));
        Collections.addAll(order, Guide.values());
        return List.copyOf(order);
    }

    /** The guides of what this person does; empty for those who handle no case and keep no register. */
    List<Guide> own(Actor.Official official) {
        var own = new ArrayList<Guide>();
        var desks = Inbox.desksOf(official);
        var directory = organisations.directory();
        var receiving = receivers.among(desks, time.today());
        // What the column receives goes to the lead bodies; whoever else receives keeps a channel's door.
        if (receiving.stream().anyMatch(desk -> !directory.get(desk).creditLead())) {
            own.add(Guide.CENTRE);
        }
        if (!receiving.isEmpty()) {
            own.add(Guide.RECEIVER);
        }
        // Whoever has a body below verifies what it is accused of; whoever has none is only ever accused.
        Predicate<UUID> superior =
                desk -> !directory.directlyBelow(desk, time.today()).isEmpty();
        if (desks.stream().anyMatch(superior)) {
            own.add(Guide.VERIFIER);
        }
        if (desks.stream().anyMatch(superior.negate())) {
            own.add(Guide.RESPONDENT);
        }
        if (official.roles().stream().anyMatch(Role::standsAlone)) {
            own.add(Guide.ADMINISTRATOR);
        }
        return own;
    }
}
