package org.xinyue.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
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

    /** Ids of the cases that were merged into this one, also by way of others; empty for most. */
    public List<UUID> into(UUID caseId) {
        return store.mergedInto(caseId);
    }
}
