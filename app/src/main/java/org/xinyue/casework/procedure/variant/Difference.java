package org.xinyue.casework.procedure.variant;

import java.util.ArrayList;
import java.util.List;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;

/**
 * One line of what a variant does otherwise than the plan (差异), in Chinese.
 *
 * @param what clock, bound or row
 * @param before as the plan has it
 * @param after as the variant has it
 * @param article document and article
 */
public record Difference(String what, String before, String after, String article) {
    private static final Procedure BASE = ComplaintProcedure.BASE;
    private static final String NONE = "无";

    /** Line by line, in the order of the patches. */
    public static List<Difference> of(Variant variant) {
        var own = variant.procedure();
        var lines = new ArrayList<Difference>();
        for (var patch : variant.patches()) {
            lines.add(line(patch, own, variant.basis().cited(patch.article())));
        }
        return List.copyOf(lines);
    }

    private static Difference line(Patch patch, Procedure own, String article) {
        return switch (patch) {
            case Patch.Period period ->
                new Difference(
                        period.clock().label() + "期限",
                        BASE.period(period.clock()).label(),
                        period.due().label(),
                        article);
            case Patch.HandBack handBack ->
                new Difference(
                        "退回期限", BASE.bounds().handBackWorkdays() + " 个工作日", handBack.workdays() + " 个工作日", article);
            case Patch.Extension extension ->
                new Difference("核实期限的延长", "不延长", "经审批负责人批准可以延长，自转交之日起最长 " + extension.totalDays() + " 日", article);
            case Patch.OtherParty other -> row(other.row(), own, article);
            case Patch.Required required -> row(required.row(), own, article);
            case Patch.Added added -> row(added.row(), own, article);
            case Patch.Replaced replaced -> row(replaced.row(), own, article);
            case Patch.Removed removed -> row(removed.row(), own, article);
        };
    }

    private static Difference row(Patch.Row row, Procedure own, String article) {
        return new Difference("步骤 " + row.label(), words(row, BASE), words(row, own), article);
    }

    private static String words(Patch.Row row, Procedure table) {
        return table.step(row.from(), row.act()).map(Difference::words).orElse(NONE);
    }

    private static String words(Step step) {
        var requires = step.requirements().stream().map(Requirement::label).toList();
        return step.party().label() + "办理，" + target(step.from(), step.to())
                + (requires.isEmpty() ? "" : "；前提：" + String.join("；", requires));
    }

    private static String target(Stage from, Stage to) {
        return from == to ? "阶段不变" : "转为“" + to.label() + "”";
    }
}
