package org.xinyue.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Party;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Who may learn that a firm has complained elsewhere too (知悉范围). That two cases are alike tells who is behind them, so the respondent and whoever stands
 * below it never learn of it, and the doors do not where the complainant trusts the verifying body alone.
 */
@Component
@Implements(Clause.B4_IDENTITY)
class Acquaintance {
    private final Cases cases;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Clock clock;

    Acquaintance(Cases cases, Complaints complaints, Organisations organisations, Clock clock) {
        this.cases = cases;
        this.complaints = complaints;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** True for an official of a body that receives, transfers, verifies or reviews the case. */
    boolean handles(CaseFile file, Actor.Official official) {
        var parties = cases.partiesOf(file, official);
        return !parties.isEmpty() && !parties.contains(Party.RESPONDENT) && !answersFor(file, official);
    }

    /** True when an official who handles one case may be told that this other one is like it. */
    boolean mayKnow(CaseFile other, Actor.Official official) {
        return !known(List.of(other), official).isEmpty();
    }

    /** Those of which {@link #mayKnow} is true; one statement however many. */
    List<CaseFile> known(Collection<CaseFile> others, Actor.Official official) {
        var near = others.stream().filter(other -> !answersFor(other, official)).toList();
        var wishes = complaints.wishes(near.stream()
                .filter(other -> !trusted(other, official))
                .map(CaseFile::id)
                .toList());
        return near.stream()
                .filter(other -> trusted(other, official) || toldToOthers(wishes.get(other.id())))
                .toList();
    }

    private static boolean toldToOthers(@Nullable ProtectionWish wish) {
        return wish != null && wish != ProtectionWish.HIDE_EXCEPT_VERIFIER;
    }

    private boolean trusted(CaseFile other, Actor.Official official) {
        var parties = cases.partiesOf(other, official);
        return parties.contains(Party.VERIFIER) || parties.contains(Party.REVIEWER);
    }

    /** True when this body may be told that something was decided in a case that it did not receive itself. */
    boolean mayHear(CaseFile decided, UUID body) {
        if (answersFor(decided, body)) {
            return false;
        }
        var parties = decided.state().parties();
        boolean trusted = body.equals(parties.verifier()) || body.equals(parties.reviewer());
        return trusted || complaints.get(decided.id()).wish() != ProtectionWish.HIDE_EXCEPT_VERIFIER;
    }

    private boolean answersFor(CaseFile file, Actor.Official official) {
        return official.bodyIds().stream().anyMatch(body -> answersFor(file, body));
    }

    private boolean answersFor(CaseFile file, UUID body) {
        var directory = organisations.directory();
        UUID respondent = current(file.state().parties().respondent());
        return directory.find(body).isPresent() && directory.isSameOrBelow(body, respondent, today());
    }

    /** The body that answers for this one today. */
    UUID current(UUID body) {
        return organisations.directory().current(body, today()).id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
