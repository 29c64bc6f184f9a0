package org.xinyue.casework.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of a case by relation (当事方). The complainant is not among them: who that is lies sealed in the vault.
 *
 * @param verifier null until transferred
 * @param reviewer null unless a review is asked for
 */
public record Parties(
        UUID receiver,
        UUID transferrer,
        UUID respondent,
        @Nullable UUID verifier,
        @Nullable UUID reviewer) {

    Parties withVerifier(@Nullable UUID body) {
        return new Parties(receiver, transferrer, respondent, body, reviewer);
    }

    Parties withReviewer(@Nullable UUID body) {
        return new Parties(receiver, transferrer, respondent, verifier, body);
    }

    /** The body that stands in this relation, null when nobody does or the party is no body. */
    public @Nullable UUID of(Party party) {
        return switch (party) {
            case RECEIVER -> receiver;
            case TRANSFERRER -> transferrer;
            case VERIFIER -> verifier;
            case RESPONDENT -> respondent;
            case REVIEWER -> reviewer;
            case COMPLAINANT, CLOCK -> null;
        };
    }
}
