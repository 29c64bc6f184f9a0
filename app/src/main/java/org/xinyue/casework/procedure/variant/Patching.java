package org.xinyue.casework.procedure.variant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Bounds;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;
import org.xinyue.casework.procedure.Terms;
import org.xinyue.policy.Clause;

/** Applies patches to the plan's table (套用). The result goes through the constructor of every table, and through the safeguards of the plan. */
final class Patching {
    private static final Procedure BASE = ComplaintProcedure.BASE;
    private static final int LONGEST_ARTICLE = 60;

    private final LegalBasis basis;
    private final Lengths lengths;

    Patching(Scope scope, LegalBasis basis) {
        this.basis = basis;
        this.lengths = new Lengths(scope, basis);
    }

    /** @throws VariantRefused naming the patch after which the table stopped working */
    Procedure table(String version, List<Patch> patches) {
        try {
            return built(version, patches);
        } catch (IllegalArgumentException fault) {
            throw new VariantRefused("patch." + culprit(patches), fault.getMessage() + "。请调整这一项，或改用方案原有规定");
        }
    }

    /** The last patch of the shortest beginning that does not work. */
    private int culprit(List<Patch> patches) {
        for (int length = 1; length < patches.size(); length++) {
            try {
                built("check", patches.subList(0, length));
            } catch (IllegalArgumentException fault) {
                return length - 1;
            }
        }
        return patches.size() - 1;
    }

    private Procedure built(String version, List<Patch> patches) {
        var draft = new Draft();
        for (int index = 0; index < patches.size(); index++) {
            try {
                refuseBlank(patches.get(index).article());
                draft.apply(patches.get(index));
            } catch (IllegalArgumentException fault) {
                throw new VariantRefused("patch." + index, String.valueOf(fault.getMessage()));
            }
        }
        lengths.checkTogether(draft.periods, draft.handBack, draft.verification);
        var procedure = new Procedure(
                version,
                new ArrayList<>(draft.rows.values()),
                draft.periods,
                new Terms(new Bounds(draft.handBack, draft.verification), draft.bases));
        Safeguards.check(BASE, procedure);
        return procedure;
    }

    private static void refuseBlank(String article) {
        refuseIf(
                article.isBlank() || article.length() > LONGEST_ARTICLE,
                "请写明这一项依据的条款，例如“第三十四条”，不超过 " + LONGEST_ARTICLE + " 个字");
    }

    static void refuseIf(boolean fault, String sentence) {
        if (fault) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The table while it is being patched. */
    private final class Draft {
        private final Map<Patch.Row, Step> rows = new LinkedHashMap<>();
        private final Map<DeadlineKind, Due> periods = new EnumMap<>(BASE.periods());
        private final Map<DeadlineKind, String> bases = new EnumMap<>(DeadlineKind.class);
        private int handBack = BASE.bounds().handBackWorkdays();
        private int verification = BASE.bounds().verificationDays();

        Draft() {
            BASE.steps().forEach(step -> rows.put(new Patch.Row(step.from(), step.act()), step));
        }

        void apply(Patch patch) {
            switch (patch) {
                case Patch.Period period -> period(period);
                case Patch.HandBack(int workdays, String ignored) -> {
                    lengths.checkHandBack(workdays, periods.get(DeadlineKind.VERIFY));
                    handBack = workdays;
                }
                case Patch.Extension extension -> extension(extension);
                case Patch.OtherParty(Patch.Row row, Party party, String article) -> {
                    var step = existing(row);
                    put(row, party, step.to(), step.requirements(), article);
                }
                case Patch.Required(Patch.Row row, Requirement requirement, String article) -> {
                    var step = existing(row);
                    refuseIf(
                            step.requirements().contains(requirement),
                            "“" + row.label() + "”已有前提“" + requirement.label() + "”，不必再列");
                    var more = new ArrayList<>(step.requirements());
                    more.add(requirement);
                    put(row, step.party(), step.to(), more, article);
                }
                case Patch.Added added -> {
                    refuseIf(
                            rows.containsKey(added.row()), "表中已有“" + added.row().label() + "”，不能重复增加；要改动的，请选择改动这一行");
                    RowRules.checkAdded(added, BASE);
                    put(added.row(), added.party(), added.to(), added.requirements(), added.article());
                }
                case Patch.Replaced replaced -> {
                    var step = existing(replaced.row());
                    RowRules.checkReplaced(replaced, step, BASE);
                    put(replaced.row(), replaced.party(), replaced.to(), replaced.requirements(), replaced.article());
                }
                case Patch.Removed(Patch.Row row, String ignored) -> {
                    existing(row);
                    rows.remove(row);
                }
            }
        }

        private void period(Patch.Period patch) {
            refuseIf(bases.containsKey(patch.clock()), "“" + patch.clock().label() + "”期限填写了两次，请只保留一项");
            lengths.check(patch.clock(), BASE.period(patch.clock()), patch.due());
            periods.put(patch.clock(), patch.due());
            bases.put(patch.clock(), basis.cited(patch.article()));
        }

        private void extension(Patch.Extension patch) {
            refuseIf(verification != 0, "延长核实期限填写了两次，请只保留一项");
            lengths.checkExtension(patch.totalDays(), periods.getOrDefault(DeadlineKind.VERIFY, new Due.Days(1)));
            verification = patch.totalDays();
            put(
                    new Patch.Row(Stage.VERIFYING, Act.EXTEND_VERIFICATION),
                    Party.VERIFIER,
                    Stage.VERIFYING,
                    List.of(Requirement.VERIFICATION_EXTENDABLE, Requirement.VERIFICATION_WITHIN_BOUNDS),
                    patch.article());
        }

        private Step existing(Patch.Row row) {
            var step = rows.get(row);
            refuseIf(step == null, "表中没有“" + row.label() + "”这一行，请重新选择");
            return java.util.Objects.requireNonNull(step);
        }

        private void put(Patch.Row row, Party party, Stage to, List<Requirement> requirements, String article) {
            var step =
                    new Step(Clause.A3_OWN_RULES, row.from(), row.act(), party, to, requirements, basis.cited(article));
            RowRules.check(step, BASE);
            rows.put(row, step);
        }
    }
}
