package org.xinyue.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.store.CaseRow;
import org.xinyue.casework.store.CaseStore;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Cases that go on inside another (并案): each keeps its door, to which what is decided there is reported too. */
@Service
@Implements(Clause.A3_OWNER)
public class MergedCases {
    private final CaseStore store;

    MergedCases(CaseStore store) {
        this.store = store;
    }

    /**
     * Refuses a merger into a case that cannot take this one.
     *
     * @throws DecisionInvalid naming what to choose instead
     */
    static void refuseImpossible(CaseStore store, CaseFile file, Decision decision) {
        if (!(decision instanceof Decision.Merger merger)) {
            return;
        }
        var target = store.find(merger.into()).map(CaseRow::file).orElse(null);
        if (target == null || target.id().equals(file.id())) {
            throw new DecisionInvalid("into", "请选择另一件已登记的投诉作为并入的案件");
        }
        if (target.state().stage().isEnded()) {
            throw new DecisionInvalid("into", target.number() + "已经终结，不能并入；请选择在办的案件，或单独办理");
        }
        if (!target.state().parties().respondent().equals(file.state().parties().respondent())) {
            throw new DecisionInvalid("into", target.number() + "的被投诉主体不同，不是同一事项，请重新选择");
        }
    }

    /** Ids of the cases that were merged into this one, also by way of others; empty for most. */
    public List<UUID> into(UUID caseId) {
        return store.mergedInto(caseId);
    }
}
