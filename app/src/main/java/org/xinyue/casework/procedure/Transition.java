package org.xinyue.casework.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Verdict;

/** What an act makes of a case (变迁): pure, so that a replay of the history arrives where the store stands. */
public final class Transition {
    private Transition() {}

    /**
     * The case after the act.
     *
     * @param reviewer the body that reviews, given with {@link Act#APPEAL} and {@link Act#OBJECT} only
     */
    public static CaseState after(
            CaseState state, Step step, Decision decision, LocalDate on, @Nullable UUID reviewer) {
        return new CaseState(
                step.to(),
                progress(state.progress(), step.act(), decision, on),
                parties(state.parties(), step.act(), decision, reviewer));
    }

    private static Parties parties(Parties parties, Act act, Decision decision, @Nullable UUID reviewer) {
        if (decision instanceof Decision.Referral referral) {
            return parties.withVerifier(referral.verifier());
        }
        if (act == Act.HAND_BACK) {
            return parties.withVerifier(null);
        }
        return reviewer == null ? parties : parties.withReviewer(reviewer);
    }

    private static Progress progress(Progress progress, Act act, Decision decision, LocalDate on) {
        return switch (act) {
            case RETURN_FOR_COMPLETION -> progress.completed();
            case REFUSE, ANSWER, REPORT_CONFIRMATION -> progress.decided(on);
            case FIND_UNTRUE -> progress.verdict(Verdict.UNTRUE);
            case FIND_PARTLY_TRUE -> progress.verdict(Verdict.PARTLY_TRUE);
            case FIND_TRUE -> progress.verdict(Verdict.TRUE);
            case FIND_LAWFUL_CHANGE -> progress.verdict(Verdict.LAWFUL_CHANGE);
            case ADVISE_COURT -> progress.verdict(Verdict.BETTER_IN_COURT);
            case ORDER_RECTIFICATION, GRANT_EXTENSION -> ordered(progress, decision, on);
            case NOTICE_CONFIRMATION -> noticed(progress, decision);
            case MAKE_STATEMENT -> heard(progress);
            case DROP_CONFIRMATION, REPORT_RECTIFIED -> progress.notice(null);
            case INQUIRE -> progress.told();
            case CONFIRM_BREACH -> confirmed(progress, decision);
            case REOPEN_DISSATISFIED -> progress.reopened(1);
            case REOPEN_NEW_FACTS, REMIT -> progress.reopened(0);
            case APPEAL, OBJECT -> progress.reviewed();
            case SUBMIT,
                    COMPLETE,
                    LAPSE,
                    ACCEPT,
                    MERGE,
                    TRANSFER,
                    FORWARD,
                    TAKE_UP,
                    HAND_BACK,
                    RESPOND,
                    ASK_COMPLAINANT,
                    ADD_MATERIAL,
                    EXTEND_VERIFICATION,
                    ASK_EXTENSION,
                    REFUSE_EXTENSION,
                    CERTIFY,
                    REJECT_REPORT,
                    RATE,
                    UPHOLD,
                    ORDER_ACCEPTANCE,
                    WITHDRAW,
                    CLOSE -> progress;
        };
    }

    private static Progress ordered(Progress progress, Decision decision, LocalDate on) {
        var before = progress.rectification();
        if (decision instanceof Decision.Order order) {
            return progress.rectification(new Progress.Rectification(on, order.dueOn(), 0));
        }
        if (decision instanceof Decision.Extension extension && before != null) {
            return progress.rectification(
                    new Progress.Rectification(before.orderedOn(), extension.until(), before.extensions() + 1));
        }
        return progress;
    }

    private static Progress noticed(Progress progress, Decision decision) {
        return decision instanceof Decision.Confirmation confirmation
                ? progress.notice(new Progress.Notice(confirmation.ground(), false))
                : progress;
    }

    private static Progress heard(Progress progress) {
        var pending = progress.notice();
        return pending == null ? progress : progress.notice(new Progress.Notice(pending.ground(), true));
    }

    private static Progress confirmed(Progress progress, Decision decision) {
        return decision instanceof Decision.Confirmation confirmation
                ? progress.confirmed(confirmation.ground())
                : progress;
    }
}
