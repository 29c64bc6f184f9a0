package org.xinyue.casework.procedure;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.variant.Difference;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.casework.rule.Entered;
import org.xinyue.casework.store.VariantStore;
import org.xinyue.testing.Golden;
import org.xinyue.testing.TestDatabase;

/** The table for people who read no Java, and the matrix of who may do what, printed from the code. */
class ProcedureDocumentTest {
    private final Procedure base = ComplaintProcedure.BASE;

    @Test
    void procedure_page_says_what_the_table_says() {
        var page = new StringBuilder("""
            # Procedure (办理程序)

            Printed from `ComplaintProcedure` by a test; do not edit. Version %s, %d rows.

            | 条款 | 阶段 | 动作 | 谁 | 到 | 前提 |
            |---|---|---|---|---|---|
            """.formatted(base.version(), base.steps().size()));
        for (var step : base.steps()) {
            page.append("| %s | %s | %s%s | %s | %s | %s |%n"
                    .formatted(
                            step.clause().id(),
                            step.from().label(),
                            step.act().label(),
                            step.act().isFormal() ? "（审批负责人）" : "",
                            step.party().label(),
                            step.from() == step.to() ? "（不变）" : step.to().label(),
                            step.requirements().stream().map(Requirement::label).collect(Collectors.joining("；"))));
        }
        page.append(clocks()).append(ownRules()).append(diagram());
        Golden.check(Path.of("docs/generated/procedure.md"), page.toString());
    }

    private String clocks() {
        var text = new StringBuilder("\n## Clocks (时限)\n\n| 时限 | 条款 | 谁 | 期限 | 在哪些阶段计时 |\n|---|---|---|---|---|\n");
        for (var kind : DeadlineKind.values()) {
            var stages = EnumSet.allOf(Stage.class).stream()
                    .filter(kind::runsIn)
                    .map(Stage::label)
                    .collect(Collectors.joining("、"));
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            kind.label(),
                            kind.clause().id(),
                            kind.owes().label(),
                            base.period(kind).label(),
                            stages));
        }
        return text.toString();
    }

    /** What each seeded version does otherwise; what is not named follows the plan. */
    private static String ownRules() {
        var text = new StringBuilder("\n## Rules of channels' own (已有规定从其规定)\n");
        var seeds = new VariantStore(TestDatabase.client())
                .all().stream()
                        .map(Entered::variant)
                        .sorted(Comparator.comparing(Variant::id))
                        .toList();
        for (var variant : seeds) {
            var basis = variant.basis();
            text.append("\n### %s · %s\n\n适用于%s，自 %s 起。依据：%s（%s；%s；可靠程度 %s）。\n\n"
                    .formatted(
                            variant.version(),
                            variant.title(),
                            variant.scope().label(),
                            variant.from(),
                            basis.document(),
                            basis.reference(),
                            basis.rank().label(),
                            basis.certainty().label()));
            text.append("| 事项 | 方案 | 本规定 | 依据 |\n|---|---|---|---|\n");
            for (var line : Difference.of(variant)) {
                text.append(
                        "| %s | %s | %s | %s |%n".formatted(line.what(), line.before(), line.after(), line.article()));
            }
        }
        return text.toString();
    }

    private String diagram() {
        var text = new StringBuilder("\n## Diagram\n\n```mermaid\nstateDiagram-v2\n");
        for (var stage : Stage.values()) {
            text.append("    %s: %s%n".formatted(stage, stage.label()));
        }
        base.steps().stream()
                .filter(step -> step.from() != step.to())
                .forEach(step -> text.append("    %s --> %s: %s%n"
                        .formatted(step.from(), step.to(), step.act().label())));
        return text.append("```\n").toString();
    }

    @Test
    void permission_matrix_says_what_the_table_says() {
        var page = new StringBuilder("""
            # Permission matrix (权限矩阵)

            Printed from `Procedure.open` and `Visibility` by a test; do not edit. A role alone permits nothing: each party is a relation to one case.

            ## Who may act (谁可以做什么)

            """);
        page.append("| 阶段 |");
        for (var party : Party.values()) {
            page.append(' ').append(party.label()).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Party.values().length)).append('\n');
        for (var stage : Stage.values()) {
            page.append("| ").append(stage.label()).append(" |");
            for (var party : Party.values()) {
                page.append(' ')
                        .append(base.open(stage, EnumSet.of(party)).stream()
                                .map(step -> step.act().label())
                                .collect(Collectors.joining("、")))
                        .append(" |");
            }
            page.append('\n');
        }
        page.append("\n## Who sees what of the history (谁看得到什么)\n\n| 动作 | 投诉人 | 被投诉主体 | 其他当事单位 |\n|---|---|---|---|\n");
        for (var act : Act.values()) {
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            act.label(),
                            word(Visibility.of(act, Party.COMPLAINANT)),
                            word(Visibility.of(act, Party.RESPONDENT)),
                            word(Visibility.of(act, Party.VERIFIER))));
        }
        Golden.check(Path.of("docs/generated/permissions.md"), page.toString());
    }

    private static String word(Visibility visibility) {
        return switch (visibility) {
            case FULL -> "全文";
            case LINE -> "仅记录";
            case HIDDEN -> "不可见";
        };
    }
}
