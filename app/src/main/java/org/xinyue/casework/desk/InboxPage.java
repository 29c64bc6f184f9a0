package org.xinyue.casework.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.CaseFile;

/**
 * One page of a desk (收件箱), by date, oldest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record InboxPage(List<CaseFile> cases, @Nullable String next) {
    public InboxPage {
        cases = List.copyOf(cases);
    }
}
