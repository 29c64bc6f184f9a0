package org.xinyue.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseTime;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Who keeps and who reads a credit file (档案权限). The lead body of social credit (社会信用牵头部门) of the body's own level decides, one above it may book and
 * read, the body reads its own, the body that confirmed an entry reads that entry, auditors read all.
 */
@Component
@Implements(Clause.A6_RECORD)
public class CreditAccess {
    private static final int LEAGUE_DIGITS = 4;
    private static final int REGION_DIGITS = 2;

    private final Organisations organisations;
    private final CaseTime time;

    CreditAccess(Organisations organisations, CaseTime time) {
        this.organisations = organisations;
        this.time = time;
    }

    /**
     * What an official may look into.
     *
     * @param prefixes beginnings of the division codes of whole files
     * @param bodies bodies whose files are his own, with those whose duties they took over
     */
    public record Sight(List<String> prefixes, Set<UUID> bodies) {
        public Sight {
            prefixes = List.copyOf(prefixes);
            bodies = Set.copyOf(bodies);
        }

        /** True when there is nothing to see. */
        public boolean isNothing() {
            return prefixes.isEmpty() && bodies.isEmpty();
        }
    }

    /** What this official may look into. */
    public Sight sightOf(Actor.Official official) {
        if (official.roles().contains(Role.AUDITOR)) {
            return new Sight(List.of(""), Set.of());
        }
        var desks = desksOf(official);
        var prefixes = leads(desks).stream().map(CreditAccess::prefix).toList();
        return new Sight(prefixes, withPredecessors(desks));
    }

    /** True when the official may read the whole file of the body. */
    public boolean mayRead(UUID body, Actor.Official official) {
        var sight = sightOf(official);
        return sight.bodies().contains(body)
                || sight.bodies().contains(current(body).id())
                || covered(body, sight.prefixes());
    }

    /** True when the official may read this entry. */
    public boolean mayRead(CreditEntry entry, Actor.Official official) {
        return mayRead(entry.subject().bodyId(), official) || certifies(entry, official);
    }

    /** True when the official answers for the body that confirmed the entry. */
    public boolean certifies(CreditEntry entry, Actor.Official official) {
        return desksOf(official)
                .contains(current(entry.basis().confirmingBody()).id());
    }

    /** True when the official acts for the body whose entry it is. */
    public boolean isOwn(CreditEntry entry, Actor.Official official) {
        return desksOf(official).contains(current(entry.subject().bodyId()).id());
    }

    /** True when the official may book into the file of the body: in a lead body of its level or above it. */
    public boolean mayKeep(UUID body, Actor.Official official) {
        return covered(
                body,
                leads(desksOf(official)).stream().map(CreditAccess::prefix).toList());
    }

    /**
     * True when the official decides about the file of the body: a decider of the lead body of its own level, or of the one above where the body leads itself.
     * Nobody who sits at a desk of the body decides, so nobody decides about the file of the region's own lead body.
     */
    public boolean mayDecide(UUID body, Actor.Official official) {
        return !desksOf(official).contains(current(body).id())
                && official.holds(leadOf(body).id(), Role.DECIDER);
    }

    /** The lead body of social credit of the same level, for a lead body the one above it; the region's own lead body has none but itself. */
    public Body leadOf(UUID body) {
        var directory = organisations.directory();
        var own = current(body);
        return Stream.of(
                        directory.creditLeadAt(own.divisionCode(), today()),
                        directory.creditLeadOf(own.divisionCode(), today()),
                        directory.creditLeadAt(directory.divisions().region().code(), today()))
                .flatMap(Optional::stream)
                .filter(lead -> !lead.id().equals(own.id()))
                .findFirst()
                .orElse(own);
    }

    /** The body that answers for this one today; itself when it ended without a successor. */
    public Body current(UUID body) {
        return organisations.directory().current(body, today());
    }

    /** The body and every ended one whose duties it answers for. */
    public Set<UUID> withPredecessors(Collection<UUID> bodies) {
        var directory = organisations.directory();
        var all = new LinkedHashSet<>(bodies);
        bodies.stream()
                .filter(body -> directory.find(body).isPresent())
                .forEach(body -> all.addAll(directory.predecessors(body)));
        return all;
    }

    private static Set<UUID> desksOf(Actor.Official official) {
        var desks = new LinkedHashSet<UUID>();
        official.offices().stream()
                .filter(office -> office.role() == Role.CASE_OFFICER || office.role() == Role.DECIDER)
                .map(Actor.Office::bodyId)
                .forEach(desks::add);
        return desks;
    }

    private List<Body> leads(Collection<UUID> desks) {
        return desks.stream()
                .flatMap(desk -> organisations.directory().find(desk).stream())
                .filter(body -> body.creditLead() && body.validOn(today()))
                .toList();
    }

    private boolean covered(UUID body, List<String> prefixes) {
        var division = current(body).divisionCode();
        return prefixes.stream().anyMatch(division::startsWith);
    }

    private static String prefix(Body lead) {
        int digits = switch (lead.level()) {
            case REGION -> REGION_DIGITS;
            case LEAGUE_CITY -> LEAGUE_DIGITS;
            case ZONE, COUNTY, TOWNSHIP -> lead.divisionCode().length();
        };
        return lead.divisionCode().substring(0, digits);
    }

    private LocalDate today() {
        return time.today();
    }
}
