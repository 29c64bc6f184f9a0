package org.xinyue.casework;

import java.util.Set;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Visibility;

/** A history line as a party may see it (屏蔽). Complainant and respondent are shown bodies, never the names of officials. */
final class Shield {
    private Shield() {}

    static HistoryLine shown(HistoryLine line, Set<Party> parties) {
        boolean outsider = parties.contains(Party.RESPONDENT) || parties.contains(Party.COMPLAINANT);
        var author = outsider
                ? new HistoryLine.Author(line.party(), line.party().label(), null, line.bodyId())
                : line.author();
        var decision = Visibility.of(line.act(), parties) == Visibility.FULL ? line.decision() : new Decision.Nothing();
        return new HistoryLine(
                line.version(),
                line.at(),
                line.act(),
                line.clause(),
                author,
                line.from(),
                line.to(),
                decision,
                line.seal());
    }
}
