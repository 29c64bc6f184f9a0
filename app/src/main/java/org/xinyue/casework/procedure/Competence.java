package org.xinyue.casework.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may take a case (职权): answered by the routing rules, asked by the procedure. */
public interface Competence {
    /** Null when the body may verify against the respondent, else the sentence that says why not and what to do. */
    @Nullable
    String objectionToVerifier(UUID respondent, UUID candidate);

    /**
     * The body that reviews a decision.
     *
     * @throws ActRefused with the way that remains when there is none inside the region
     */
    UUID reviewer(UUID deciding, UUID respondent);
}
