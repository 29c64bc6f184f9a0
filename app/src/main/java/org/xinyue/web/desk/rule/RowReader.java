package org.xinyue.web.desk.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;
import org.xinyue.casework.procedure.variant.Patch;
import org.xinyue.web.shell.Form;

/** Reads what was typed about rows of the table. */
record RowReader(Form form, BiConsumer<Patch, String> found) {
    void read() {
        for (int at = 0; at < Slots.ROWS; at++) {
            var change = VariantForm.chosen(form, "change." + at, Slots.Change.class);
            var step = step(form.value("row." + at));
            if (change == null && step == null) {
                continue;
            }
            if (change == null || step == null) {
                form.refuse(change == null ? "change." + at : "row." + at, "请同时选择怎样变更和哪一步，或都不选");
                continue;
            }
            var patch = patch(at, change, step);
            if (patch != null) {
                found.accept(patch, "change." + at);
            }
        }
    }

    private @Nullable Patch patch(int at, Slots.Change change, Step step) {
        var row = new Patch.Row(step.from(), step.act());
        var article = form.value("rowArticle." + at);
        return switch (change) {
            case REMOVE -> new Patch.Removed(row, article);
            case PARTY -> {
                var party = party(at);
                yield party == null ? null : new Patch.OtherParty(row, party, article);
            }
            case REQUIREMENT -> {
                var requirement = requirement(at);
                yield requirement == null ? null : new Patch.Required(row, requirement, article);
            }
            case REPLACE -> {
                var party = party(at);
                var requirement = requirement(at);
                yield party == null || requirement == null
                        ? null
                        : new Patch.Replaced(row, party, step.to(), more(step, requirement), article);
            }
            case ADD -> {
                var stage = VariantForm.chosen(form, "stage." + at, Stage.class);
                if (stage == null) {
                    form.refuse("stage." + at, "请选择增加到哪个阶段");
                    yield null;
                }
                var to = step.from() == step.to() ? stage : step.to();
                yield new Patch.Added(new Patch.Row(stage, step.act()), step.party(), to, step.requirements(), article);
            }
        };
    }

    private static List<Requirement> more(Step step, Requirement requirement) {
        var all = new LinkedHashSet<>(step.requirements());
        all.add(requirement);
        return List.copyOf(all);
    }

    private @Nullable Party party(int at) {
        var party = VariantForm.chosen(form, "party." + at, Party.class);
        if (party == null) {
            form.refuse("party." + at, "请选择改由谁办理");
        }
        return party;
    }

    private @Nullable Requirement requirement(int at) {
        var requirement = VariantForm.chosen(form, "requirement." + at, Requirement.class);
        if (requirement == null) {
            form.refuse("requirement." + at, "请选择增加的前提");
        }
        return requirement;
    }

    private static @Nullable Step step(String typed) {
        return ComplaintProcedure.BASE.steps().stream()
                .filter(step ->
                        typed.equals(step.from().name() + ":" + step.act().name()))
                .findFirst()
                .orElse(null);
    }
}
