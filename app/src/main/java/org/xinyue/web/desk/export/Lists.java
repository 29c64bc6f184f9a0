package org.xinyue.web.desk.export;

import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.list.Asked;

/** Every list, with what its page shows to this official and no more. */
@Component
@Implements(Clause.B4_IDENTITY)
class Lists {
    private final CaseLists cases;
    private final OwnLists own;
    private final RegisterLists registers;
    private final DoorLists doors;
    private final EntranceLists entrances;

    Lists(CaseLists cases, OwnLists own, RegisterLists registers, DoorLists doors, EntranceLists entrances) {
        this.cases = cases;
        this.own = own;
        this.registers = registers;
        this.doors = doors;
        this.entrances = entrances;
    }

    /**
     * The list as the official may see it now.
     *
     * @throws org.xinyue.web.desk.DeskRefused when its page is not for him
     */
    Listing of(ListName name, Actor.Official official, Asked asked) {
        return switch (name) {
            case INBOX -> cases.inbox(official, asked);
            case CASES -> cases.found(official, asked);
            case RECTIFICATIONS -> cases.rectifications(official, asked);
            case NOTICES -> own.notices(official);
            case REPORTS -> doors.reports(official, asked);
            case DELIVERIES -> doors.deliveries(official);
            case CALENDAR -> own.calendar(asked);
            case ORGANISATIONS -> registersFor(official).bodies(asked.value("q"));
            case OVERRIDES -> registersFor(official).overrides();
            case PEOPLE -> peopleFor(official).people(asked.value("q"));
            case CHANNELS -> entrancesFor(official).channels();
            case PORTALS -> entrancesFor(official).portals();
            case VARIANTS -> entrances.variants(official.roles().contains(Role.SYSTEM_ADMIN));
        };
    }

    private EntranceLists entrancesFor(Actor.Official official) {
        Officials.requireAdministrator(official);
        return entrances;
    }

    /** The list of people is the security administrator's as well. */
    private RegisterLists peopleFor(Actor.Official official) {
        return official.roles().contains(Role.SECURITY_ADMIN) ? registers : registersFor(official);
    }

    private RegisterLists registersFor(Actor.Official official) {
        Officials.requireAdministrator(official);
        return registers;
    }
}
