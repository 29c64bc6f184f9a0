package org.xinyue.casework.procedure.variant;

import static org.xinyue.casework.procedure.Act.*;
import static org.xinyue.casework.procedure.Stage.*;
import static org.xinyue.casework.procedure.variant.Patching.refuseIf;

import java.util.EnumSet;
import java.util.Set;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;

/** What a row of a variant may be (行的规则): numbers and officials' tasks may change, what an act means may not. */
final class RowRules {
    private static final Set<Party> OFFICIAL =
            EnumSet.of(Party.RECEIVER, Party.TRANSFERRER, Party.VERIFIER, Party.REVIEWER);

    /** Nothing has been found yet; leaving the procedure here takes nothing from anybody. */
    private static final Set<Stage> BEFORE_A_FINDING =
            EnumSet.of(SUBMITTED, ACCEPTED, TRANSFERRED, HANDED_BACK, VERIFYING);

    /** Nobody has been named to verify. */
    private static final Set<Stage> WITHOUT_VERIFIER = EnumSet.of(DRAFT, SUBMITTED, COMPLETING, ACCEPTED, HANDED_BACK);

    /** Acts that decide nothing about the matter: these alone may be opened in further stages. */
    private static final Set<Act> DECIDING_NOTHING = EnumSet.of(
            RETURN_FOR_COMPLETION, MERGE, FORWARD, HAND_BACK, INQUIRE, RESPOND, ASK_COMPLAINANT, ADD_MATERIAL);

    private RowRules() {}

    /** Of every patched row. */
    static void check(Step step, Procedure base) {
        var usual = base.steps().stream()
                .filter(row -> row.act() == step.act())
                .map(Step::party)
                .findFirst()
                .orElse(Party.VERIFIER);
        refuseIf(
                usual != step.party() && !(OFFICIAL.contains(usual) && OFFICIAL.contains(step.party())),
                "“" + step.act().label() + "”只能由" + usual.label() + "办理，不能改由"
                        + step.party().label() + "办理");
        refuseIf(
                step.party() == Party.VERIFIER && WITHOUT_VERIFIER.contains(step.from()),
                "“" + step.from().label() + "”阶段还没有确定核实认定部门，“" + step.act().label() + "”将没有人能办");
        refuseIf(
                (step.party() == Party.REVIEWER) != (step.from() == UNDER_REVIEW) && OFFICIAL.contains(step.party()),
                "复核单位只在复核阶段办理，复核阶段也只由复核单位办理；“" + step.act().label() + "”不能这样安排");
        for (var requirement : step.requirements()) {
            refuseIf(
                    !canBeMet(requirement, step),
                    "“" + step.from().label() + "·" + step.act().label() + "”永远满足不了前提“" + requirement.label()
                            + "”，这一步将没有出路");
        }
    }

    static void checkAdded(Patch.Added added, Procedure base) {
        var act = added.row().act();
        var from = added.row().from();
        refuseIf(!DECIDING_NOTHING.contains(act), "“" + act.label() + "”不能加到别的阶段：会绕过方案规定的环节");
        boolean leaves = base.steps().stream().anyMatch(row -> row.act() == act && row.from() != row.to());
        refuseIf(
                leaves && !BEFORE_A_FINDING.contains(from),
                "“" + from.label() + "”阶段不能增加“" + act.label() + "”：核实结论作出后，案件不能这样离开");
        refuseIf(from == DRAFT || from.isEnded(), "“" + from.label() + "”阶段不能增加办理动作");
        refuseOtherTarget(act, from, added.to(), base);
    }

    static void checkReplaced(Patch.Replaced replaced, Step step, Procedure base) {
        refuseOtherTarget(step.act(), step.from(), replaced.to(), base);
        for (var requirement : step.requirements()) {
            refuseIf(
                    !replaced.requirements().contains(requirement),
                    "“" + replaced.row().label() + "”的前提“" + requirement.label() + "”是方案规定的，只能增加前提，不能去掉");
        }
    }

    /** An act leads where it leads in the plan: the rest of the code relies on what it means. */
    private static void refuseOtherTarget(Act act, Stage from, Stage to, Procedure base) {
        boolean known = base.steps().stream()
                .filter(row -> row.act() == act)
                .anyMatch(row -> row.from() == row.to() ? from == to : row.to() == to);
        refuseIf(!known, "“" + act.label() + "”在方案中不会转为“" + to.label() + "”，不能改变去向");
    }

    /** True when there is a case in which the act meets the requirement in this stage. */
    private static boolean canBeMet(Requirement requirement, Step step) {
        return switch (requirement) {
            case COMPETENT_VERIFIER -> step.act() == TRANSFER;
            case HAND_BACK_IN_TIME -> step.act() == HAND_BACK;
            case COMPLETION_ONCE -> step.act() == RETURN_FOR_COMPLETION;
            case PERIOD_OVER -> step.from() == COMPLETING || step.from() == ANSWERED;
            case DATE_WITHIN_BOUNDS -> step.act() == ORDER_RECTIFICATION;
            case BEFORE_THE_DATE, EXTENSION_ONCE, EXTENSION_WITHIN_BOUNDS ->
                step.act() == ASK_EXTENSION || step.act() == GRANT_EXTENSION;
            case GROUND_MADE_OUT -> step.act() == NOTICE_CONFIRMATION;
            case GROUND_AS_NOTICED, RESPONDENT_HEARD -> step.act() == CONFIRM_BREACH;
            case STATEMENT_IN_TIME -> step.act() == MAKE_STATEMENT;
            case DISSATISFIED_IN_TIME -> step.act() == REOPEN_DISSATISFIED;
            case NEW_FACTS_IN_TIME -> step.act() == REOPEN_NEW_FACTS;
            case REVIEW_IN_TIME -> step.act() == APPEAL || step.act() == OBJECT;
            case AGAINST_CONFIRMATION -> step.act() == OBJECT;
            case AGAINST_REFUSAL -> step.act() == ORDER_ACCEPTANCE;
            case AGAINST_FINDING -> step.act() == REMIT;
            case RESPONDENT_ASKED ->
                step.from() == VERIFYING && step.act() != INQUIRE && OFFICIAL.contains(step.party());
            case ANSWERED_TO_BOTH -> step.act() == ANSWER;
            case VERIFICATION_EXTENDABLE, VERIFICATION_WITHIN_BOUNDS -> step.act() == EXTEND_VERIFICATION;
        };
    }
}
