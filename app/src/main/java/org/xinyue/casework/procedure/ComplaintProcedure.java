package org.xinyue.casework.procedure;

import static org.xinyue.casework.procedure.Act.*;
import static org.xinyue.casework.procedure.Party.*;
import static org.xinyue.casework.procedure.Requirement.*;
import static org.xinyue.casework.procedure.Stage.*;
import static org.xinyue.policy.Clause.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The procedure of the plan (办理程序): rows in the order of the sentences of article 3, the safeguards at their places. Whoever changes a row gives {@link
 * #VERSION} a new number; a case keeps the version it began under.
 */
@Implements({
    A1_COLUMN,
    A1_SCOPE,
    A3_OWNER,
    A3_TRANSFER,
    A3_COLUMN_BY_CITY,
    A3_VERIFY,
    A3_UNFOUNDED,
    A3_RECTIFY,
    A3_CONFIRM,
    A3_REPORT_BACK,
    A7_CITIES
})
public final class ComplaintProcedure {
    private ComplaintProcedure() {}

    /** Number of this table. */
    public static final String VERSION = "2026-1";

    private static final List<Step> RECEIVING = List.of(
            new Step(A1_COLUMN, DRAFT, SUBMIT, COMPLAINANT, SUBMITTED),
            new Step(A1_COLUMN, SUBMITTED, RETURN_FOR_COMPLETION, RECEIVER, COMPLETING, COMPLETION_ONCE),
            new Step(A1_COLUMN, COMPLETING, COMPLETE, COMPLAINANT, SUBMITTED),
            new Step(A1_COLUMN, COMPLETING, LAPSE, CLOCK, WITHDRAWN, PERIOD_OVER),
            new Step(A1_SCOPE, SUBMITTED, ACCEPT, RECEIVER, ACCEPTED),
            new Step(A1_SCOPE, SUBMITTED, REFUSE, RECEIVER, REFUSED),
            new Step(A3_OWNER, SUBMITTED, MERGE, RECEIVER, MERGED),
            new Step(A3_OWNER, ACCEPTED, MERGE, RECEIVER, MERGED));

    private static final List<Step> TRANSFERRING = List.of(
            new Step(A3_TRANSFER, ACCEPTED, TRANSFER, TRANSFERRER, TRANSFERRED, COMPETENT_VERIFIER),
            new Step(A3_TRANSFER, HANDED_BACK, TRANSFER, TRANSFERRER, TRANSFERRED, COMPETENT_VERIFIER),
            new Step(A3_OWNER, ACCEPTED, FORWARD, TRANSFERRER, FORWARDED),
            new Step(A3_OWNER, HANDED_BACK, FORWARD, TRANSFERRER, FORWARDED),
            new Step(A3_OWNER, TRANSFERRED, HAND_BACK, VERIFIER, HANDED_BACK, HAND_BACK_IN_TIME));

    private static final List<Step> VERIFICATION = List.of(
            new Step(A3_VERIFY, TRANSFERRED, TAKE_UP, VERIFIER, VERIFYING),
            new Step(A3_VERIFY, VERIFYING, INQUIRE, VERIFIER, VERIFYING),
            new Step(A3_VERIFY, VERIFYING, RESPOND, RESPONDENT, VERIFYING),
            new Step(A3_VERIFY, VERIFYING, ASK_COMPLAINANT, VERIFIER, VERIFYING),
            new Step(A3_UNFOUNDED, VERIFYING, FIND_UNTRUE, VERIFIER, ANSWERING),
            new Step(A3_VERIFY, VERIFYING, FIND_LAWFUL_CHANGE, VERIFIER, ANSWERING),
            new Step(A3_VERIFY, VERIFYING, ADVISE_COURT, VERIFIER, ANSWERING),
            new Step(A3_VERIFY, VERIFYING, FIND_PARTLY_TRUE, VERIFIER, FOUNDED),
            new Step(A3_VERIFY, VERIFYING, FIND_TRUE, VERIFIER, FOUNDED));

    private static final List<Step> RECTIFICATION = List.of(
            new Step(A3_RECTIFY, FOUNDED, ORDER_RECTIFICATION, VERIFIER, RECTIFYING, DATE_WITHIN_BOUNDS),
            new Step(
                    A3_RECTIFY,
                    RECTIFYING,
                    ASK_EXTENSION,
                    RESPONDENT,
                    EXTENSION_ASKED,
                    BEFORE_THE_DATE,
                    EXTENSION_ONCE,
                    EXTENSION_WITHIN_BOUNDS),
            new Step(A3_RECTIFY, EXTENSION_ASKED, GRANT_EXTENSION, VERIFIER, RECTIFYING, EXTENSION_WITHIN_BOUNDS),
            new Step(A3_RECTIFY, EXTENSION_ASKED, REFUSE_EXTENSION, VERIFIER, RECTIFYING),
            new Step(A3_RECTIFY, EXTENSION_ASKED, REPORT_RECTIFIED, RESPONDENT, RECTIFICATION_REPORTED),
            new Step(A3_RECTIFY, RECTIFYING, REPORT_RECTIFIED, RESPONDENT, RECTIFICATION_REPORTED),
            new Step(A3_RECTIFY, RECTIFICATION_REPORTED, CERTIFY, VERIFIER, ANSWERING),
            new Step(A3_RECTIFY, RECTIFICATION_REPORTED, REJECT_REPORT, VERIFIER, RECTIFYING));

    private static final List<Step> CONFIRMATION = List.of(
            new Step(A3_CONFIRM, RECTIFYING, NOTICE_CONFIRMATION, VERIFIER, CONFIRMATION_NOTICED, GROUND_MADE_OUT),
            new Step(
                    A3_CONFIRM,
                    CONFIRMATION_NOTICED,
                    MAKE_STATEMENT,
                    RESPONDENT,
                    CONFIRMATION_NOTICED,
                    STATEMENT_IN_TIME),
            new Step(A3_RECTIFY, CONFIRMATION_NOTICED, REPORT_RECTIFIED, RESPONDENT, RECTIFICATION_REPORTED),
            new Step(A3_CONFIRM, CONFIRMATION_NOTICED, DROP_CONFIRMATION, VERIFIER, RECTIFYING),
            new Step(
                    A3_CONFIRM,
                    CONFIRMATION_NOTICED,
                    CONFIRM_BREACH,
                    VERIFIER,
                    CONFIRMED,
                    RESPONDENT_HEARD,
                    GROUND_AS_NOTICED),
            new Step(A3_REPORT_BACK, CONFIRMED, REPORT_CONFIRMATION, VERIFIER, ANSWERED));

    private static final List<Step> ENDING = List.of(
            new Step(A3_UNFOUNDED, ANSWERING, ANSWER, VERIFIER, ANSWERED),
            new Step(A7_CITIES, ANSWERED, RATE, COMPLAINANT, CLOSED),
            new Step(A7_CITIES, ANSWERED, CLOSE, CLOCK, CLOSED, PERIOD_OVER),
            new Step(A3_VERIFY, ANSWERED, REOPEN_DISSATISFIED, COMPLAINANT, VERIFYING, DISSATISFIED_IN_TIME),
            new Step(A3_VERIFY, CLOSED, REOPEN_DISSATISFIED, COMPLAINANT, VERIFYING, DISSATISFIED_IN_TIME),
            new Step(A3_VERIFY, ANSWERED, REOPEN_NEW_FACTS, COMPLAINANT, VERIFYING, NEW_FACTS_IN_TIME),
            new Step(A3_VERIFY, CLOSED, REOPEN_NEW_FACTS, COMPLAINANT, VERIFYING, NEW_FACTS_IN_TIME),
            new Step(A3_OWNER, REFUSED, APPEAL, COMPLAINANT, UNDER_REVIEW, REVIEW_IN_TIME),
            new Step(A3_OWNER, ANSWERED, APPEAL, COMPLAINANT, UNDER_REVIEW, REVIEW_IN_TIME),
            new Step(A3_OWNER, CLOSED, APPEAL, COMPLAINANT, UNDER_REVIEW, REVIEW_IN_TIME),
            new Step(A3_OWNER, ANSWERED, OBJECT, RESPONDENT, UNDER_REVIEW, AGAINST_CONFIRMATION, REVIEW_IN_TIME),
            new Step(A3_OWNER, CLOSED, OBJECT, RESPONDENT, UNDER_REVIEW, AGAINST_CONFIRMATION, REVIEW_IN_TIME),
            new Step(A3_OWNER, UNDER_REVIEW, UPHOLD, REVIEWER, CLOSED),
            new Step(A3_OWNER, UNDER_REVIEW, REMIT, REVIEWER, VERIFYING, AGAINST_FINDING),
            new Step(A3_OWNER, UNDER_REVIEW, ORDER_ACCEPTANCE, REVIEWER, ACCEPTED, AGAINST_REFUSAL));

    /** A complainant may take it back while nothing has been found; afterwards the duty to put right stands. */
    private static final List<Stage> WITHDRAWABLE =
            List.of(SUBMITTED, COMPLETING, ACCEPTED, TRANSFERRED, HANDED_BACK, VERIFYING);

    /** Stages in which a complainant may add to the file. */
    private static final List<Stage> ADDABLE = List.of(
            SUBMITTED,
            ACCEPTED,
            TRANSFERRED,
            HANDED_BACK,
            VERIFYING,
            FOUNDED,
            RECTIFYING,
            EXTENSION_ASKED,
            RECTIFICATION_REPORTED,
            CONFIRMATION_NOTICED);

    /** The table as the plan has it, without any channel's variant. */
    public static final Procedure BASE = new Procedure(VERSION, rows(), periods());

    private static List<Step> rows() {
        var rows = new java.util.ArrayList<Step>();
        List.of(RECEIVING, TRANSFERRING, VERIFICATION, RECTIFICATION, CONFIRMATION, ENDING)
                .forEach(rows::addAll);
        WITHDRAWABLE.forEach(stage -> rows.add(new Step(A3_OWNER, stage, WITHDRAW, COMPLAINANT, WITHDRAWN)));
        ADDABLE.forEach(stage -> rows.add(new Step(Clause.A3_VERIFY, stage, ADD_MATERIAL, COMPLAINANT, stage)));
        return rows;
    }

    private static Map<DeadlineKind, Due> periods() {
        var periods = new EnumMap<DeadlineKind, Due>(DeadlineKind.class);
        for (var kind : DeadlineKind.values()) {
            periods.put(kind, kind.period());
        }
        return periods;
    }
}
