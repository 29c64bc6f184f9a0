package org.xinyue.web.desk.column;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.ListLayouts;
import org.xinyue.access.Role;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.column.ListColumn.OfList;

/** The columns an official sees in a list: what he has chosen, of what he may see. */
@Component
@Implements(Clause.B4_IDENTITY)
public class Layouts {
    private final ListLayouts kept;
    private final Organisations organisations;
    private final Clock clock;

    Layouts(ListLayouts kept, Organisations organisations, Clock clock) {
        this.kept = kept;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The columns of this list, in their order; never empty. */
    public List<ListColumn> shown(Actor.Official official, OfList list) {
        var chosen = kept.of(official.personId(), list.slug()).map(names -> columns(names, offered(official)));
        return chosen.filter(columns -> !columns.isEmpty()).orElse(list.usual());
    }

    /** Keeps these columns; names of none and of those not offered are left out. */
    void keep(Actor.Official official, OfList list, List<String> names) {
        var columns = columns(names, offered(official));
        kept.keep(
                official.personId(),
                list.slug(),
                columns.stream().map(ListColumn::slug).toList());
    }

    void forget(Actor.Official official, OfList list) {
        kept.forget(official.personId(), list.slug());
    }

    /** What this official may choose from. */
    List<ListColumn> offered(Actor.Official official) {
        boolean handles = handlesOthers(official);
        return Arrays.stream(ListColumn.values())
                .filter(column -> column != ListColumn.CHANNEL || handles)
                .toList();
    }

    private static List<ListColumn> columns(List<String> names, List<ListColumn> offered) {
        var columns = new ArrayList<ListColumn>();
        for (var name : names) {
            ListColumn.find(name)
                    .filter(column -> offered.contains(column) && !columns.contains(column))
                    .ifPresent(columns::add);
        }
        return List.copyOf(columns);
    }

    /** A lead body and one with others below it can receive, transfer or verify; any other can only be complained about. */
    private boolean handlesOthers(Actor.Official official) {
        var directory = organisations.directory();
        return official.roles().contains(Role.AUDITOR)
                || Inbox.desksOf(official).stream()
                        .flatMap(desk -> directory.find(desk).stream())
                        .anyMatch(body -> body.creditLead()
                                || !directory
                                        .directlyBelow(body.id(), Wording.dayOf(clock.instant()))
                                        .isEmpty());
    }
}
