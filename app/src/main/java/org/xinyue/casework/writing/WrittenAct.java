package org.xinyue.casework.writing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.Act;

/**
 * An act that goes out in writing (书面作出), with what it makes of the case. Published inside the act's transaction: whoever writes the paper and cannot,
 * stops the act.
 *
 * @param file the case after the act
 * @param line the act's line in the history
 * @param started the clocks that the act starts
 */
public record WrittenAct(CaseFile file, HistoryLine line, List<Deadline> started) {
    private static final Set<Act> IN_WRITING = EnumSet.of(
            Act.RETURN_FOR_COMPLETION,
            Act.REFUSE,
            Act.TRANSFER,
            Act.FIND_UNTRUE,
            Act.FIND_PARTLY_TRUE,
            Act.FIND_TRUE,
            Act.FIND_LAWFUL_CHANGE,
            Act.ADVISE_COURT,
            Act.ORDER_RECTIFICATION,
            Act.NOTICE_CONFIRMATION,
            Act.CONFIRM_BREACH);

    public WrittenAct {
        started = List.copyOf(started);
    }

    /** True for the acts that go out in writing. */
    public static boolean isInWriting(Act act) {
        return IN_WRITING.contains(act);
    }

    /** The clock of this kind that the act starts. */
    public Optional<Deadline> started(DeadlineKind kind) {
        return started.stream().filter(deadline -> deadline.kind() == kind).findFirst();
    }
}
