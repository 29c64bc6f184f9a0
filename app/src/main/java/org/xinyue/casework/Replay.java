package org.xinyue.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Transition;

/** Walks the history from the draft on (重放): it must arrive at the stored state, with an unbroken chain of digests. */
final class Replay {
    private final Procedure procedure;
    private final Digests digests;

    Replay(Procedure procedure, Digests digests) {
        this.procedure = procedure;
        this.digests = digests;
    }

    /**
     * The state that the history leads to.
     *
     * @param reviewer the stored reviewing body, which routing chose when the review was asked for
     * @throws IllegalStateException naming the first line that does not follow from the one before
     */
    CaseState run(UUID caseId, Parties first, List<HistoryLine> history, @Nullable UUID reviewer) {
        var state = CaseState.draft(first);
        var digest = "";
        int version = 0;
        for (var line : history) {
            var step = procedure.step(state.stage(), line.act());
            if (step.isEmpty() || step.get().to() != line.to() || line.from() != state.stage()) {
                throw broken(line, "does not follow from stage " + state.stage());
            }
            if (line.version() != ++version) {
                throw broken(line, "is not number " + version);
            }
            if (!digests.of(caseId, line, digest).equals(line.digest())) {
                throw broken(line, "does not match its digest");
            }
            digest = line.digest();
            boolean asksReview = line.act() == Act.APPEAL || line.act() == Act.OBJECT;
            state = Transition.after(
                    state, step.get(), line.decision(), CaseTime.day(line.at()), asksReview ? reviewer : null);
        }
        if (state.stage() == Stage.DRAFT) {
            throw new IllegalStateException("a case without history: " + caseId);
        }
        return state;
    }

    private static IllegalStateException broken(HistoryLine line, String why) {
        return new IllegalStateException("history line " + line.version() + " (" + line.act() + ") " + why);
    }
}
