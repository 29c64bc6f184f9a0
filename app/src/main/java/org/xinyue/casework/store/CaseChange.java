package org.xinyue.casework.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.HistoryLine;
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
        @Nullable UUID mergedInto) {}
