package org.xinyue.casework.procedure.variant;

import static org.xinyue.casework.procedure.variant.Patching.refuseIf;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.intake.Channel;

/**
 * What a variant may do to a length (期限的长短): shorten what officials owe, lengthen it only by a published rule and never in the column, never shorten
 * what is a party's own time. See Q21 in {@code docs/policy/questions.md}.
 */
record Lengths(Scope scope, LegalBasis basis) {
    /** Time that complainant or respondent have for themselves. */
    private static final Set<DeadlineKind> OF_PARTIES =
            EnumSet.of(DeadlineKind.COMPLETION, DeadlineKind.REPLY, DeadlineKind.STATEMENT, DeadlineKind.RATING);

    void check(DeadlineKind clock, Due plan, Due own) {
        refuseIf(clock == DeadlineKind.RECTIFY, "整改期限由每件的责令整改通知确定，不能改为固定期限");
        refuseIf(own instanceof Due.AsOrdered, "“" + clock.label() + "”须是固定的天数，不能由个案确定");
        refuseIf(own.equals(plan), "“" + clock.label() + "”与方案的 " + plan.label() + "相同，不必列入");
        refuseIf(
                OF_PARTIES.contains(clock) && Span.of(own) < Span.of(plan),
                "“" + clock.label() + "”是当事人自己的时间，不能短于方案的 " + plan.label());
        if (Span.of(own) > Span.of(plan)) {
            refuseLonger(clock.label(), plan.label(), own.label());
        }
    }

    void checkHandBack(int workdays, @Nullable Due verification) {
        refuseIf(
                workdays < 1 || verification == null || Span.of(new Due.Workdays(workdays)) > Span.of(verification),
                "退回期限须至少 1 个工作日，且不长于核实期限；请先填写核实期限");
        refuseIf(workdays == Limits.HAND_BACK_WORKDAYS, "退回期限与方案的 " + workdays + " 个工作日相同，不必列入");
        if (workdays > Limits.HAND_BACK_WORKDAYS) {
            refuseLonger("退回", Limits.HAND_BACK_WORKDAYS + " 个工作日", workdays + " 个工作日");
        }
    }

    void checkExtension(int totalDays, Due verification) {
        refuseIf(totalDays > 180, "延长后的核实总期限最长填 180 日");
        refuseIf(
                totalDays < 1 || Span.of(new Due.Days(totalDays)) <= Span.of(verification),
                "延长后的总期限（" + totalDays + " 日）须长于核实期限 " + verification.label() + "；请先填写核实期限");
        refuseLonger("核实", verification.label() + "（不延长）", "最长 " + totalDays + " 日");
    }

    /** Whatever the order of the patches: handing back and extending still fit the length of verification. */
    void checkTogether(Map<DeadlineKind, Due> periods, int handBack, int verification) {
        var verify = periods.getOrDefault(DeadlineKind.VERIFY, Limits.VERIFY);
        refuseIf(
                Span.of(new Due.Workdays(handBack)) > Span.of(verify),
                "退回期限 " + handBack + " 个工作日长于核实期限 " + verify.label() + "，请一并调整");
        refuseIf(
                verification != 0 && Span.of(new Due.Days(verification)) <= Span.of(verify),
                "延长后的总期限（" + verification + " 日）须长于核实期限 " + verify.label());
    }

    private void refuseLonger(String what, String plan, String own) {
        refuseIf(scope.channel() == Channel.COLUMN, "专栏是本方案自己的渠道，“" + what + "”不能由 " + plan + "延长为 " + own);
        refuseIf(!basis.rank().isPublished(), "“" + what + "”由 " + plan + "延长为 " + own + "，须有公开发布的规定作依据；参照外地做法的只能缩短");
    }
}
