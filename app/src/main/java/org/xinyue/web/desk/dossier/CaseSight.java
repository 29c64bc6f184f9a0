package org.xinyue.web.desk.dossier;

import java.util.Set;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Party;

/**
 * One official looking at one case.
 *
 * @param opened the case with its clocks, as they stood when the official came
 * @param parties which parties of the case the official is; empty for one who only reads
 */
public record CaseSight(Cases.Opened opened, Actor.Official official, Set<Party> parties) {
    public CaseSight {
        parties = Set.copyOf(parties);
    }

    public CaseFile file() {
        return opened.file();
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
