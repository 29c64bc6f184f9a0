package org.xinyue.casework.procedure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.decision.Decision;

/**
 * A table of steps and periods that cannot be wrong: the constructor refuses two rows for one stage and act, a way out of a final stage, a dead end, a stage
 * that nobody reaches, one from which no way ends, and an open duty without a clock.
 */
public final class Procedure {
    private final String version;
    private final List<Step> steps;
    private final Map<Stage, Map<Act, Step>> table = new EnumMap<>(Stage.class);
    private final Map<DeadlineKind, Due> periods;
    private final Terms terms;

    /**
     * A table with the plan's terms.
     *
     * @param version number of the table, kept with every case that begins under it
     * @throws IllegalArgumentException naming the first fault found
     */
    public Procedure(String version, List<Step> steps, Map<DeadlineKind, Due> periods) {
        this(version, steps, periods, Terms.PLAN);
    }

    /**
     * A table with terms of its own.
     *
     * @param version number of the table, kept with every case that begins under it
     * @throws IllegalArgumentException naming the first fault found, in Chinese
     */
    public Procedure(String version, List<Step> steps, Map<DeadlineKind, Due> periods, Terms terms) {
        this.version = version;
        this.terms = terms;
        this.steps = List.copyOf(steps);
        this.periods = Map.copyOf(periods);
        for (var step : steps) {
            var row = table.computeIfAbsent(step.from(), stage -> new EnumMap<>(Act.class));
            var other = row.put(step.act(), step);
            refuseIf(
                    other != null,
                    "两行规定了同一阶段的同一动作：" + step.from().label() + "·" + step.act().label());
            refuseIf(step.from().isFinal(), "终结阶段不能再有动作：" + step.from().label());
        }
        refuseDeadEnds();
        refuseUnreachable();
        refuseEndless();
        refuseStagesWithoutClock();
        refuseDutiesWithoutClock();
    }

    private void refuseDeadEnds() {
        for (var stage : Stage.values()) {
            refuseIf(!stage.isFinal() && !table.containsKey(stage), "没有出路的阶段：" + stage.label());
            refuseIf(
                    !stage.isEnded()
                            && table.getOrDefault(stage, Map.of()).values().stream()
                                    .allMatch(step -> step.to() == stage),
                    "只能原地打转的阶段：" + stage.label());
        }
    }

    private void refuseUnreachable() {
        var seen = EnumSet.of(Stage.DRAFT);
        var open = new ArrayDeque<Stage>(seen);
        while (!open.isEmpty()) {
            for (var step : table.getOrDefault(open.remove(), Map.of()).values()) {
                if (seen.add(step.to())) {
                    open.add(step.to());
                }
            }
        }
        for (var stage : Stage.values()) {
            refuseIf(!seen.contains(stage), "没有任何动作到达的阶段：" + stage.label());
        }
    }

    /** A stage from which every way leads round and round, never to an end. */
    private void refuseEndless() {
        var ending = EnumSet.noneOf(Stage.class);
        java.util.Arrays.stream(Stage.values()).filter(Stage::isEnded).forEach(ending::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var step : steps) {
                grown |= ending.contains(step.to()) && ending.add(step.from());
            }
        }
        for (var stage : Stage.values()) {
            refuseIf(!ending.contains(stage), "怎样办理都到不了办结的阶段：" + stage.label());
        }
    }

    /** An act that lays a duty on somebody must leave the case where the duty's clock runs. */
    private void refuseDutiesWithoutClock() {
        for (var step : steps) {
            for (var kind : DeadlineKind.values()) {
                refuseIf(
                        kind.begunBy() == step.act() && !kind.runsIn(step.to()),
                        "“" + step.act().label() + "”会产生“" + kind.label() + "”的义务，但“"
                                + step.to().label() + "”阶段没有这个时限");
            }
        }
    }

    private void refuseStagesWithoutClock() {
        for (var stage : Stage.values()) {
            boolean clocked = java.util.Arrays.stream(DeadlineKind.values()).anyMatch(kind -> kind.runsIn(stage));
            refuseIf(stage != Stage.DRAFT && !stage.isEnded() && !clocked, "没有时限的阶段：" + stage.label());
            refuseIf(stage.isEnded() && clocked, "已终结的阶段仍有时限：" + stage.label());
        }
        for (var kind : DeadlineKind.values()) {
            refuseIf(!periods.containsKey(kind), "没有期限的时限种类：" + kind.label());
        }
    }

    private static void refuseIf(boolean fault, String message) {
        if (fault) {
            throw new IllegalArgumentException(message);
        }
    }

    public String version() {
        return version;
    }

    /** All rows, in the order of the plan's sentences. */
    public List<Step> steps() {
        return steps;
    }

    /** Length of a clock under this table. */
    public Due period(DeadlineKind kind) {
        return java.util.Objects.requireNonNull(periods.get(kind));
    }

    /** Every clock with its length. */
    public Map<DeadlineKind, Due> periods() {
        return periods;
    }

    /** The numbers that bound an act under this table. */
    public Bounds bounds() {
        return terms.bounds();
    }

    /** Document and article that give a clock another length than the plan's, "" when the plan's holds. */
    public String basis(DeadlineKind kind) {
        return terms.bases().getOrDefault(kind, "");
    }

    /** The row for an act in a stage, empty when the stage does not have it. */
    public Optional<Step> step(Stage stage, Act act) {
        return Optional.ofNullable(table.getOrDefault(stage, Map.of()).get(act));
    }

    /** What these parties may do in this stage: buttons, API checks and the permission matrix all ask here. */
    public List<Step> open(Stage stage, Set<Party> parties) {
        return steps.stream()
                .filter(step -> step.from() == stage && parties.contains(step.party()))
                .toList();
    }

    /**
     * The row under which the act is allowed now.
     *
     * @throws ActRefused with a sentence when stage, party or a requirement forbids it
     * @throws IllegalArgumentException when the decision is not of the kind that the act takes
     */
    public Step permit(CaseState state, Act act, Decision decision, Collection<Party> parties, Moment moment) {
        var step = step(state.stage(), act)
                .orElseThrow(() -> new ActRefused(
                        ActRefused.Cause.STAGE,
                        "本件现在是“" + state.stage().label() + "”，不能" + act.label() + "；请刷新页面，按当前可办事项处理"));
        if (!parties.contains(step.party())) {
            throw new ActRefused(
                    ActRefused.Cause.PARTY,
                    "“" + act.label() + "”由" + step.party().label() + "办理，您的单位在本件中不是这一方");
        }
        if (!act.takes().isInstance(decision)) {
            throw new IllegalArgumentException(act + " takes " + act.takes().getSimpleName());
        }
        var bounded = moment.under(terms.bounds());
        for (var requirement : step.requirements()) {
            var objection = requirement.objection(state, decision, bounded);
            if (objection != null) {
                throw new ActRefused(ActRefused.Cause.REQUIREMENT, objection);
            }
        }
        return step;
    }

    /** Why the act is not open although stage and party allow it, judged without a decision; null when nothing stands against it. */
    public @Nullable String obstacle(CaseState state, Step step, Moment moment) {
        var bounded = moment.under(terms.bounds());
        return step.requirements().stream()
                .map(requirement -> requirement.objection(state, new Decision.Nothing(), bounded))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
