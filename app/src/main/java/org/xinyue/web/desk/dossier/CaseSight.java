package org.xinyue.web.desk.dossier;

import java.util.Set;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Party;

/**
 * One official looking at one case.
 *
 * @param parties which parties of the case the official is; empty for one who only reads
 */
public record CaseSight(CaseFile file, Actor.Official official, Set<Party> parties) {
    public CaseSight {
        parties = Set.copyOf(parties);
    }

    /** True when everything must be shielded as for the respondent. */
    public boolean asRespondent() {
        return parties.contains(Party.RESPONDENT);
    }

    /** True for an auditor or the region's lead body: reads, and does nothing. */
    public boolean observing() {
        return parties.isEmpty();
    }

    /** True for those whom a complainant trusts who hides from everybody else. */
    public boolean verifies() {
        return parties.contains(Party.VERIFIER) || parties.contains(Party.REVIEWER);
    }
}
