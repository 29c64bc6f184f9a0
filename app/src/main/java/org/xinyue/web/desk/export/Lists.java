package org.xinyue.web.desk.export;

import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
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

    Lists(CaseLists cases, OwnLists own, RegisterLists registers) {
        this.cases = cases;
        this.own = own;
        this.registers = registers;
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
            case CALENDAR -> own.calendar(asked);
            case ORGANISATIONS -> registersFor(official).bodies(asked.value("q"));
            case OVERRIDES -> registersFor(official).overrides();
            case PEOPLE -> registersFor(official).people(asked.value("q"));
        };
    }

    private RegisterLists registersFor(Actor.Official official) {
        Officials.requireAdministrator(official);
        return registers;
    }
}
