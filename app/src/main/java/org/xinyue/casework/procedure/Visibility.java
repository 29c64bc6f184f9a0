package org.xinyue.casework.procedure;

import static org.xinyue.casework.procedure.Act.*;

import java.util.EnumSet;
import java.util.Set;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What each party sees of each act (可见范围): the sibling of the procedure's table. A party is shown the act with its text, the bare line, or nothing. What
 * is not named is hidden.
 */
@Implements(Clause.B4_IDENTITY)
public enum Visibility {
    FULL,
    LINE,
    HIDDEN;

    /** What the complainant wrote, or was told about the complaint: a respondent could recognise the firm by it. */
    private static final Set<Act> COMPLAINANT_FULL = EnumSet.of(
            RETURN_FOR_COMPLETION,
            COMPLETE,
            REFUSE,
            FORWARD,
            ASK_COMPLAINANT,
            ADD_MATERIAL,
            EXTEND_VERIFICATION,
            FIND_LAWFUL_CHANGE,
            ORDER_RECTIFICATION,
            GRANT_EXTENSION,
            CERTIFY,
            CONFIRM_BREACH,
            REPORT_CONFIRMATION,
            ANSWER,
            RATE,
            REOPEN_DISSATISFIED,
            REOPEN_NEW_FACTS,
            APPEAL,
            UPHOLD,
            REMIT,
            ORDER_ACCEPTANCE,
            WITHDRAW,
            FIND_UNTRUE,
            FIND_PARTLY_TRUE,
            FIND_TRUE,
            ADVISE_COURT);

    private static final Set<Act> COMPLAINANT_LINE = EnumSet.of(
            SUBMIT,
            ACCEPT,
            MERGE,
            TRANSFER,
            TAKE_UP,
            HAND_BACK,
            INQUIRE,
            RESPOND,
            REPORT_RECTIFIED,
            REJECT_REPORT,
            NOTICE_CONFIRMATION,
            MAKE_STATEMENT,
            DROP_CONFIRMATION,
            ASK_EXTENSION,
            REFUSE_EXTENSION,
            OBJECT,
            LAPSE,
            CLOSE);

    private static final Set<Act> RESPONDENT_FULL = EnumSet.of(
            INQUIRE,
            RESPOND,
            ORDER_RECTIFICATION,
            ASK_EXTENSION,
            GRANT_EXTENSION,
            REFUSE_EXTENSION,
            REPORT_RECTIFIED,
            CERTIFY,
            REJECT_REPORT,
            NOTICE_CONFIRMATION,
            MAKE_STATEMENT,
            DROP_CONFIRMATION,
            CONFIRM_BREACH,
            OBJECT,
            UPHOLD,
            REMIT);

    private static final Set<Act> RESPONDENT_LINE = EnumSet.of(
            TRANSFER,
            TAKE_UP,
            EXTEND_VERIFICATION,
            FIND_UNTRUE,
            FIND_PARTLY_TRUE,
            FIND_TRUE,
            FIND_LAWFUL_CHANGE,
            ADVISE_COURT,
            REPORT_CONFIRMATION,
            WITHDRAW,
            CLOSE);

    /** What one party sees of one act. */
    public static Visibility of(Act act, Party party) {
        return switch (party) {
            case RECEIVER, TRANSFERRER, VERIFIER, REVIEWER, CLOCK -> FULL;
            case COMPLAINANT -> COMPLAINANT_FULL.contains(act) ? FULL : lineIf(COMPLAINANT_LINE.contains(act));
            case RESPONDENT -> RESPONDENT_FULL.contains(act) ? FULL : lineIf(RESPONDENT_LINE.contains(act));
        };
    }

    /** What somebody sees who is all these parties: a respondent sees as a respondent only. */
    public static Visibility of(Act act, Set<Party> parties) {
        if (parties.contains(Party.RESPONDENT)) {
            return of(act, Party.RESPONDENT);
        }
        return parties.stream()
                .map(party -> of(act, party))
                .min(java.util.Comparator.naturalOrder())
                .orElse(HIDDEN);
    }

    private static Visibility lineIf(boolean shown) {
        return shown ? LINE : HIDDEN;
    }
}
