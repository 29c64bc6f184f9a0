package org.xinyue.casework.procedure;

import org.xinyue.casework.deadline.Due;

/**
 * Every number of the procedure (期限与限额). Those that the plan fixes say so; the others fill a silence of its text, with question, working answer and
 * basis in {@code docs/policy/questions.md}.
 */
public final class Limits {
    private Limits() {}

    /** Fixed by A3.TRANSFER. */
    public static final Due TRANSFER = new Due.Workdays(3);
    /** Fixed by A3.VERIFY. */
    public static final Due VERIFY = new Due.Workdays(5);
    /** Silence: how soon a respondent answers what the verifying body asks. */
    public static final Due REPLY = new Due.Workdays(2);
    /** Silence: how long a complainant has to complete. */
    public static final Due COMPLETION = new Due.Workdays(5);
    /** Silence: how soon the order follows the verdict. */
    public static final Due ORDER = new Due.Workdays(2);
    /** A3.RECTIFY fixes no number: each order names its date. */
    public static final Due RECTIFY = new Due.AsOrdered();
    /** Silence: how soon a request for more time is answered. */
    public static final Due EXTENSION_DECISION = new Due.Workdays(2);
    /** Silence: how soon a reported rectification is looked at. */
    public static final Due CERTIFY = new Due.Workdays(3);
    /** Silence: how long a respondent may make its statement before confirmation. */
    public static final Due STATEMENT = new Due.Workdays(5);
    /** Silence: how soon after the notice the confirmation is decided. */
    public static final Due CONFIRM = new Due.Workdays(10);
    /** Silence: how soon a confirmation is reported back (A3.REPORT_BACK). */
    public static final Due REPORT_BACK = new Due.Workdays(1);
    /** Silence: how soon a receiving body signs for the notice of a decision (A3.REPORT_BACK). */
    public static final Due RECEIPT = new Due.Workdays(2);
    /** Silence: what "promptly" means in A3.UNFOUNDED. */
    public static final Due ANSWER = new Due.Workdays(3);
    /** Silence: how long a complainant may rate or be dissatisfied. */
    public static final Due RATING = new Due.Days(30);
    /** Silence: how long a higher body may review. */
    public static final Due REVIEW = new Due.Days(30);

    /** Silence: working days after the transfer in which a body may hand back. */
    public static final int HAND_BACK_WORKDAYS = 2;
    /** Silence: the longest limit of an order, in calendar days. */
    public static final int RECTIFY_DAYS_MAX = 90;
    /** Silence: what the form proposes for an order, in calendar days. */
    public static final int RECTIFY_DAYS_DEFAULT = 30;
    /** Silence: extensions of one order. */
    public static final int EXTENSIONS_MAX = 1;
    /** Silence: times a complaint may be returned for completion. */
    public static final int COMPLETIONS_MAX = 1;
    /** Silence: times dissatisfaction reopens one case. */
    public static final int DISSATISFIED_REOPENINGS_MAX = 1;
    /** Silence: days after the answer in which dissatisfaction reopens. */
    public static final int DISSATISFIED_DAYS = 30;
    /** Silence: days after the answer in which new facts reopen. */
    public static final int NEW_FACTS_DAYS = 365;
    /** Silence: days after the decision in which a review may be asked for. */
    public static final int REVIEW_REQUEST_DAYS = 60;
    /** Silence: reviews of one case. */
    public static final int REVIEWS_MAX = 1;
}
