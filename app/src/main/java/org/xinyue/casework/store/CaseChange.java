package org.xinyue.casework.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.LedgerChange;
import org.xinyue.casework.procedure.CaseState;

/**
 * Everything that one act changes, written as one statement.
 *
 * @param before the case as the act found it; its version guards the write
 * @param mergedInto the case in which this one goes on, null unless merged now
 */
public record CaseChange(
        CaseFile before,
        CaseState after,
        HistoryLine line,
        LedgerChange ledger,
        @Nullable UUID mergedInto) {

    /** The case as it stands when the change is written, without reading it again. */
    public CaseFile result(List<Deadline> rowsBefore) {
        var rows = new ArrayList<>(rowsBefore);
        ledger.ended().forEach(ended -> rows.removeIf(row -> row.id().equals(ended.id())));
        rows.addAll(ledger.started());
        return new CaseFile(
                before.id(),
                before.number(),
                before.channel(),
                before.title(),
                after,
                line.version(),
                before.procedureVersion(),
                before.lodgedAt(),
                CaseRows.duty(rows, after.parties()));
    }
}
