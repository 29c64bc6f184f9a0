package org.xinyue.casework.deadline;

import java.util.List;

/** What an act does to the ledger of its case: rows that end, rows that start. */
public record LedgerChange(List<Deadline> ended, List<Deadline> started) {
    public LedgerChange {
        ended = List.copyOf(ended);
        started = List.copyOf(started);
    }
}
