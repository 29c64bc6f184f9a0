package org.xinyue.web.desk.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Tag;

/**
 * One case in a list. Says nothing of the complainant.
 *
 * @param amount 万元, "—" when the matter is not about a sum
 * @param deadline null when nobody owes an act
 * @param next what to do next, the words of the link at the end of the row
 */
public record DeskRow(
        UUID caseId,
        String title,
        String number,
        String respondent,
        String place,
        String amount,
        Tag stage,
        @Nullable Deadline deadline,
        String next) {
    /** The page of the case. */
    public String href() {
        return "/office/cases/" + caseId;
    }
}
