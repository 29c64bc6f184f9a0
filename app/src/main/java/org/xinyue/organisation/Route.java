package org.xinyue.organisation;

import java.util.List;

/** Where a lead goes, with the reasons an officer is shown. */
public sealed interface Route {
    /**
     * It goes to this body.
     *
     * @param reasons Chinese sentences in order, one for each step taken; never empty
     */
    record To(Body body, List<String> reasons) implements Route {
        public To {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nobody in the region stands above the respondent; the sentence says what happens to the lead. */
    record OutOfRegion(String reason) implements Route {}

    /** The body named is no respondent of this mechanism (A1.SCOPE); the sentence names the right door. */
    record OutOfScope(String reason) implements Route {}
}
