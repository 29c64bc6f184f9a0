package org.xinyue.casework.store;

import java.util.List;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.deadline.Deadline;

/**
 * A case with all that an act needs, read in one round trip.
 *
 * @param ledger all rows, oldest first
 * @param digest of the last history line
 */
public record CaseRow(CaseFile file, List<Deadline> ledger, String digest) {
    public CaseRow {
        ledger = List.copyOf(ledger);
    }
}
