package org.xinyue.web.desk.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Tag;

/**
 * One case in a list. Says nothing of the complainant.
 *
 * @param deadline null when nobody owes an act
 * @param next what to do next, the words of the link at the end of the row
 */
public record DeskRow(
        UUID caseId,
        String title,
        String number,
        Tag stage,
        @Nullable Deadline deadline,
        Facts facts,
        String next) {
    /**
     * What a column can show in words.
     *
     * @param amount 万元, "—" when the matter is not about a sum
     * @param duty what is owed, "—" for nothing
     * @param channel "—" for the respondent, who is not told
     * @param verifier "—" while none is named
     */
    public record Facts(
            String respondent,
            String place,
            String amount,
            String duty,
            String lodged,
            String channel,
            String verifier) {}

    /** The page of the case. */
    public String href() {
        return "/office/cases/" + caseId;
    }
}
