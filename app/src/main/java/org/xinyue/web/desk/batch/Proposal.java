package org.xinyue.web.desk.batch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticked case and where the routing sends it.
 *
 * @param respondent its name
 * @param verifier id of the body that would verify, null when the case cannot be transferred here
 * @param verifierName "" when it cannot
 * @param reasons why it goes there; or the one sentence why it cannot, and what to do
 */
public record Proposal(
        UUID caseId,
        int version,
        String number,
        String title,
        String respondent,
        @Nullable UUID verifier,
        String verifierName,
        List<String> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }

    public boolean possible() {
        return verifier != null;
    }
}
