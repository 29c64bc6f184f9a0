package org.xinyue.casework.procedure.variant;

import java.util.List;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;

/** One thing that a variant does otherwise than the plan (变更项). */
public sealed interface Patch {
    /** The article it rests on, e.g. 第三十四条. */
    String article();

    /** The place of a row in the table. */
    record Row(Stage from, Act act) {
        public String label() {
            return from.label() + "·" + act.label();
        }
    }

    /** Another length of a clock. */
    record Period(DeadlineKind clock, Due due, String article) implements Patch {}

    /** Other working days for handing back. */
    record HandBack(int workdays, String article) implements Patch {}

    /** Verification may be extended: brings the row for it and bounds the whole, in calendar days from the transfer. */
    record Extension(int totalDays, String article) implements Patch {}

    /** Another party does the act. */
    record OtherParty(Row row, Party party, String article) implements Patch {}

    /** One more thing must hold. */
    record Required(Row row, Requirement requirement, String article) implements Patch {}

    /** The act is open in one more stage. */
    record Added(Row row, Party party, Stage to, List<Requirement> requirements, String article) implements Patch {
        public Added {
            requirements = List.copyOf(requirements);
        }
    }

    /** The row is another one. */
    record Replaced(Row row, Party party, Stage to, List<Requirement> requirements, String article) implements Patch {
        public Replaced {
            requirements = List.copyOf(requirements);
        }
    }

    /** The act is not open in the stage. */
    record Removed(Row row, String article) implements Patch {}
}
