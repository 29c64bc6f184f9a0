package org.xinyue.casework.procedure.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Whatever list of patches is entered: it is refused with a sentence, or every stage that a case can reach leads to an end. */
@Proves(Clause.A3_OWN_RULES)
class RandomPatchesTest {
    private static final long SEED = 20261125;
    private static final int LISTS = 4000;

    private final Random random = new Random(SEED);

    @Test
    void every_list_is_refused_or_gives_a_table_that_can_be_worked_by() {
        int accepted = 0;
        for (int list = 0; list < LISTS; list++) {
            var patches = patches();
            var procedure = applied(patches);
            if (procedure != null) {
                accepted++;
                assertThat(stuck(procedure))
                        .as("seed %d, list %d: %s", SEED, list, patches)
                        .isEmpty();
                assertThat(procedure.step(Stage.ANSWERING, Act.ANSWER)).isPresent();
            }
        }
        assertThat(accepted).as("accepted of " + LISTS).isBetween(LISTS / 20, LISTS * 19 / 20);
    }

    private static @Nullable Procedure applied(List<Patch> patches) {
        try {
            return Rules.petition(patches.toArray(Patch[]::new)).procedure();
        } catch (VariantRefused refused) {
            assertThat(refused.getMessage())
                    .matches("(?s).*[\\u4e00-\\u9fff].*")
                    .doesNotContain("null");
            return null;
        }
    }

    private List<Patch> patches() {
        var patches = new ArrayList<Patch>();
        int length = 1 + random.nextInt(3);
        for (int at = 0; at < length; at++) {
            patches.add(patch());
        }
        return patches;
    }

    private Patch patch() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                new Patch.Period(
                        any(DeadlineKind.values()),
                        random.nextBoolean()
                                ? new Due.Days(1 + random.nextInt(90))
                                : new Due.Workdays(1 + random.nextInt(60)),
                        "第一条");
            case 3 -> new Patch.HandBack(1 + random.nextInt(8), "第一条");
            case 4 -> new Patch.Extension(1 + random.nextInt(120), "第一条");
            case 5 -> new Patch.OtherParty(row(), any(Party.values()), "第一条");
            case 6 -> new Patch.Required(row(), any(Requirement.values()), "第一条");
            case 7 ->
                new Patch.Added(
                        new Patch.Row(any(Stage.values()), any(Act.values())),
                        any(Party.values()),
                        any(Stage.values()),
                        List.of(),
                        "第一条");
            case 8 -> new Patch.Replaced(row(), any(Party.values()), any(Stage.values()), List.of(), "第一条");
            default -> new Patch.Removed(row(), "第一条");
        };
    }

    private Patch.Row row() {
        var step = any(ComplaintProcedure.BASE.steps().toArray(org.xinyue.casework.procedure.Step[]::new));
        return new Patch.Row(step.from(), step.act());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Stages that are reached from the draft and from which no act of anybody leads to an end. */
    private static Set<Stage> stuck(Procedure procedure) {
        var reached = spread(procedure, EnumSet.of(Stage.DRAFT));
        var stuck = EnumSet.noneOf(Stage.class);
        for (var stage : reached) {
            boolean ends = spread(procedure, EnumSet.of(stage)).stream().anyMatch(Stage::isEnded);
            if (!ends) {
                stuck.add(stage);
            }
        }
        return stuck;
    }

    private static Set<Stage> spread(Procedure procedure, EnumSet<Stage> seen) {
        int before;
        do {
            before = seen.size();
            for (var stage : List.copyOf(seen)) {
                Arrays.stream(Act.values())
                        .flatMap(act -> procedure.step(stage, act).stream())
                        .forEach(step -> seen.add(step.to()));
            }
        } while (seen.size() > before);
        return seen;
    }
}
