package org.xinyue.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Step;
import org.xinyue.organisation.Directory;

/**
 * Which parties of a case an actor is (当事方判定). Duties follow a body's successor. Whoever holds an office in the respondent is the respondent and nothing
 * else, even if he also holds one in the verifying body: nobody judges his own house. A respondent learns of
 * the case only when it is asked or ordered.
 */
final class PartyFinder {
    private final Directory directory;
    private final LocalDate today;

    PartyFinder(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    Set<Party> parties(CaseFile file, Actor actor) {
        return switch (actor) {
            case Actor.Complainant complainant ->
                complainant.caseId().equals(file.id()) ? EnumSet.of(Party.COMPLAINANT) : EnumSet.noneOf(Party.class);
            case Actor.Automatic ignored -> EnumSet.of(Party.CLOCK);
            case Actor.Official official -> parties(file, official);
        };
    }

    private Set<Party> parties(CaseFile file, Actor.Official official) {
        var found = EnumSet.noneOf(Party.class);
        for (var party : Party.values()) {
            var body = bodyOf(file, party);
            if (body != null && (official.holds(body, Role.CASE_OFFICER) || official.holds(body, Role.DECIDER))) {
                found.add(party);
            }
        }
        if (!found.contains(Party.RESPONDENT)) {
            return found;
        }
        return file.state().progress().respondentTold() ? EnumSet.of(Party.RESPONDENT) : EnumSet.noneOf(Party.class);
    }

    /** The body that stands in this relation today, the successor if the one named then has ended. */
    @Nullable
    UUID bodyOf(CaseFile file, Party party) {
        var named = file.state().parties().of(party);
        return named == null ? null : directory.current(named, today).id();
    }

    /** True when this actor may do a formal act of this row. */
    boolean mayDecide(CaseFile file, Step step, Actor actor) {
        if (!step.act().isFormal() || !(actor instanceof Actor.Official official)) {
            return true;
        }
        var body = bodyOf(file, step.party());
        return body != null && official.holds(body, Role.DECIDER);
    }
}
