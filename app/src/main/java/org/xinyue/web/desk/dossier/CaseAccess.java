package org.xinyue.web.desk.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Wording;

/** The one door to a case file: parties of the case, and those who watch over all cases. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
public class CaseAccess {
    private final Cases cases;
    private final Organisations organisations;
    private final Clock clock;

    CaseAccess(Cases cases, Organisations organisations, Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The case as this official may see it.
     *
     * @throws CaseUnknown when there is none, or it is none of the official's
     */
    public CaseSight open(UUID caseId, Actor.Official official) {
        var opened = cases.opened(caseId);
        var parties = cases.partiesOf(opened.file(), official);
        if (parties.isEmpty() && !mayWatch(opened.file(), official)) {
            throw new CaseUnknown();
        }
        return new CaseSight(opened, official, parties);
    }

    /** True when {@link #open} would open it. */
    boolean opens(CaseFile file, Actor.Official official) {
        return !cases.partiesOf(file, official).isEmpty() || mayWatch(file, official);
    }

    /** The history as the viewer may see it, oldest first. */
    public List<HistoryLine> history(CaseSight sight) {
        return sight.observing() ? cases.history(sight.file().id()) : cases.historyFor(sight.file(), sight.parties());
    }

    /** Whoever belongs to the respondent or stands below it watches nothing: it learns of the case when it is asked. */
    private boolean mayWatch(CaseFile file, Actor.Official official) {
        var today = today();
        var directory = organisations.directory();
        var respondent = directory.current(file.state().parties().respondent(), today);
        boolean ofRespondent = official.bodyIds().stream()
                .filter(body -> directory.find(body).isPresent())
                .anyMatch(body -> directory.isSameOrBelow(body, respondent.id(), today));
        if (ofRespondent) {
            return false;
        }
        var regionLead = directory.creditLeadAt(directory.divisions().region().code(), today);
        return official.roles().contains(Role.AUDITOR)
                || regionLead
                        .map(lead -> Inbox.desksOf(official).contains(lead.id()))
                        .orElse(false);
    }

    private LocalDate today() {
        return Wording.dayOf(clock.instant());
    }
}
