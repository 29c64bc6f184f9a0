package org.xinyue.matter;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** At which other doors of a matter one learns that something was decided in a case of it (同一事项的告知范围). */
@Service
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class Hearers {
    private final Cases cases;
    private final Acquaintance acquaintance;

    Hearers(Cases cases, Acquaintance acquaintance) {
        this.cases = cases;
        this.acquaintance = acquaintance;
    }

    /**
     * The other cases of the matter whose receiving bodies are told of this act. What concerns one door alone stays there; nor does a body learn of it that
     * stands on the respondent's side, or that the complainant hides from.
     */
    public List<CaseFile> of(Matter matter, CaseFile decided, Act act) {
        return Carrying.isOfTheMatter(act)
                ? cases.getAll(Set.copyOf(matter.othersThan(decided.id()))).values().stream()
                        .filter(other -> acquaintance.mayHear(
                                decided, other.state().parties().receiver()))
                        .toList()
                : List.of();
    }
}
