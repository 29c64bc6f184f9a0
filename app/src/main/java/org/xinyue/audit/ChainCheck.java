package org.xinyue.audit;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of walking the trail.
 *
 * @param lines lines walked
 * @param brokenAt number of the first line that does not follow from the one before, null when all do
 * @param head digest of the last good line: compared with the copy kept outside the database
 */
public record ChainCheck(long lines, @Nullable Long brokenAt, String head) {
    public boolean whole() {
        return brokenAt == null;
    }
}
