package org.xinyue.casework.procedure.variant;

import static org.xinyue.casework.procedure.Act.*;
import static org.xinyue.casework.procedure.variant.Patching.refuseIf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;

/** What no variant may take away (方案的保障): the way to a verdict, the answer, the hearing, the closed grounds, the report, the review. */
final class Safeguards {
    /** Acts that may be gone from a stage without anybody losing anything but convenience. */
    private static final Set<Act> SPARED = EnumSet.of(
            ASK_COMPLAINANT, ADD_MATERIAL, REOPEN_NEW_FACTS, FIND_LAWFUL_CHANGE, ADVISE_COURT, EXTEND_VERIFICATION);

    /** Acts that stay where they are but may be another official body's. */
    private static final Set<Act> HANDED_OVER =
            EnumSet.of(RETURN_FOR_COMPLETION, ACCEPT, REFUSE, MERGE, TRANSFER, FORWARD);

    private Safeguards() {}

    /** @throws IllegalArgumentException naming the first safeguard that is gone */
    static void check(Procedure base, Procedure own) {
        for (var row : base.steps()) {
            var kept = own.step(row.from(), row.act()).orElse(null);
            var label = row.from().label() + "·" + row.act().label();
            refuseIf(kept == null && !SPARED.contains(row.act()), "“" + label + "”是方案的保障环节，不能删除");
            refuseIf(
                    kept != null && kept.party() != row.party() && !HANDED_OVER.contains(row.act()),
                    "“" + label + "”依方案由" + row.party().label() + "负责，不能改由他方办理");
        }
        for (var stage : Stage.values()) {
            Arrays.stream(DeadlineKind.values())
                    .filter(clock -> clock.runsIn(stage))
                    .forEach(clock -> refuseNobody(base, own, stage, clock));
        }
        refuseUnansweredQuestion(own);
    }

    /** Whoever owes an act by a clock and could do one must still be able to. */
    private static void refuseNobody(Procedure base, Procedure own, Stage stage, DeadlineKind clock) {
        boolean could = !base.open(stage, EnumSet.of(clock.owes())).isEmpty();
        boolean can = !own.open(stage, EnumSet.of(clock.owes())).isEmpty();
        refuseIf(
                could && !can,
                "“" + stage.label() + "”阶段的“" + clock.label() + "”时限由"
                        + clock.owes().label() + "负责，但该阶段已没有它能办的动作");
    }

    private static void refuseUnansweredQuestion(Procedure own) {
        boolean asks = own.step(Stage.VERIFYING, INQUIRE).isPresent();
        boolean needs =
                own.steps().stream().anyMatch(step -> step.requirements().contains(Requirement.RESPONDENT_ASKED));
        refuseIf(
                needs && !asks, "有的步骤以“" + Requirement.RESPONDENT_ASKED.label() + "”为前提，不能删除“" + INQUIRE.label() + "”");
    }
}
