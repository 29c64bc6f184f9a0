package org.xinyue.casework;

import java.util.List;

/** Somebody acted on the case after the form was opened. Carries what happened meanwhile, so that the person can decide again. */
public final class CaseMoved extends RuntimeException {
    private final transient List<HistoryLine> since;

    public CaseMoved(List<HistoryLine> since) {
        super("打开表单之后，本件已有新的办理；请核对变化后再提交");
        this.since = List.copyOf(since);
    }

    /** The lines that were added since, oldest first. */
    public List<HistoryLine> since() {
        return since;
    }
}
