package org.xinyue.web.desk.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.show.Masked;

/**
 * What is complained about, as this viewer may see it.
 *
 * @param account what happened in the complainant's own words, null when withheld
 * @param request what is asked for, null when withheld
 * @param withheld why words are withheld and from where to learn what to do, null when none are
 */
public record Claim(
        List<Fact> parties,
        List<Fact> contract,
        @Nullable String account,
        @Nullable String request,
        @Nullable Masked withheld) {
    public Claim {
        parties = List.copyOf(parties);
        contract = List.copyOf(contract);
    }
}
