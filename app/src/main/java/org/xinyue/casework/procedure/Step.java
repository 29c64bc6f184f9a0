package org.xinyue.casework.procedure;

import java.util.List;
import org.xinyue.policy.Clause;

/**
 * One row of the table (步骤): under this clause, in this stage, this party may do this act, and the case then stands there.
 *
 * @param basis document and article of a row that a variant brought, "" for the plan's own
 */
public record Step(
        Clause clause, Stage from, Act act, Party party, Stage to, List<Requirement> requirements, String basis) {
    public Step {
        requirements = List.copyOf(requirements);
    }

    Step(Clause clause, Stage from, Act act, Party party, Stage to, Requirement... requirements) {
        this(clause, from, act, party, to, List.of(requirements), "");
    }
}
