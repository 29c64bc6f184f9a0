package org.xinyue.web.desk.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.variant.Patch;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.web.shell.Form;

/** A version as if it had been typed: the start of the next one. Its days are left open. */
final class TypedVariant {
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private int clocks;
    private int rows;

    private TypedVariant() {}

    static Form of(Variant variant) {
        var anew = new TypedVariant();
        var scope = variant.scope();
        if (scope.channel() != null) {
            anew.put("channel", scope.channel().name());
        }
        if (scope.kind() != null) {
            anew.put("kind", scope.kind().name());
        }
        anew.put("firms", scope.largeFirmsToo() ? "ALL" : "SMALL");
        anew.put("title", variant.title());
        anew.put("document", variant.basis().document());
        anew.put("reference", variant.basis().reference());
        anew.put("rank", variant.basis().rank().name());
        anew.put("certainty", variant.basis().certainty().name());
        variant.patches().forEach(anew::patch);
        return Form.of(anew.typed);
    }

    private void patch(Patch patch) {
        switch (patch) {
            case Patch.Period period -> {
                put("clock." + clocks, period.clock().name());
                length(period.due());
                put("article." + clocks++, period.article());
            }
            case Patch.HandBack(int workdays, String article) -> {
                put("handBack", Integer.toString(workdays));
                put("handBackArticle", article);
            }
            case Patch.Extension(int totalDays, String article) -> {
                put("extension", Integer.toString(totalDays));
                put("extensionArticle", article);
            }
            case Patch.OtherParty other -> {
                put("party." + rows, other.party().name());
                row(Slots.Change.PARTY, other.row(), other.article());
            }
            case Patch.Required required -> {
                put("requirement." + rows, required.requirement().name());
                row(Slots.Change.REQUIREMENT, required.row(), required.article());
            }
            case Patch.Added added -> {
                put("stage." + rows, added.row().from().name());
                row(Slots.Change.ADD, plan(added), added.article());
            }
            case Patch.Replaced replaced -> {
                put("party." + rows, replaced.party().name());
                if (!replaced.requirements().isEmpty()) {
                    put("requirement." + rows, replaced.requirements().getLast().name());
                }
                row(Slots.Change.REPLACE, replaced.row(), replaced.article());
            }
            case Patch.Removed(Patch.Row row, String article) -> row(Slots.Change.REMOVE, row, article);
        }
    }

    /** Where the plan has the act. */
    private static Patch.Row plan(Patch.Added added) {
        return org.xinyue.casework.procedure.ComplaintProcedure.BASE.steps().stream()
                .filter(step -> step.act() == added.row().act())
                .findFirst()
                .map(step -> new Patch.Row(step.from(), step.act()))
                .orElse(added.row());
    }

    private void length(Due due) {
        switch (due) {
            case Due.Workdays(int number) -> length("WORKDAYS", number);
            case Due.Days(int number) -> length("DAYS", number);
            case Due.AsOrdered() -> throw new IllegalStateException("a variant sets no ordered date");
        }
    }

    private void length(String unit, int number) {
        put("unit." + clocks, unit);
        put("number." + clocks, Integer.toString(number));
    }

    private void row(Slots.Change change, Patch.Row row, String article) {
        put("change." + rows, change.name());
        put("row." + rows, row.from().name() + ":" + row.act().name());
        put("rowArticle." + rows++, article);
    }

    private void put(String name, String value) {
        typed.put(name, List.of(value));
    }
}
