package org.xinyue.web.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tag;
import org.xinyue.web.shell.Page;

/**
 * What else came in about the thing that a case is about (同一事项).
 *
 * @param subject the case from which one looks
 * @param rule what follows where another door has accepted the matter before, null when none has
 * @param members the other cases of the matter
 * @param other cases that may belong to it, with what they have in common
 * @param past how cases were linked and parted, the newest first
 * @param why the words that linking or parting asks for
 */
public record MatterPage(
        String title,
        Subject subject,
        List<FieldError> errors,
        @Nullable Notice rule,
        List<Line> members,
        Choices other,
        List<String> past,
        Why why,
        @Nullable Carry carry)
        implements Page {
    public MatterPage {
        errors = List.copyOf(errors);
        members = List.copyOf(members);
        past = List.copyOf(past);
    }

    /** The case from which one looks. */
    public record Subject(String href, String number, String title, Tag stage) {}

    /**
     * Another case as this official may know it.
     *
     * @param href null when it may not be opened
     * @param door through which it came, and who received it there
     * @param due the act owed next with its date, "" when nothing is owed
     */
    public record Line(
            String caseId, @Nullable String href, String number, String title, Tag stage, String door, String due) {}

    /** The two fields in which a person says why. */
    public record Why(Field link, Field part) {}

    /**
     * An act just done that the other cases wait for as well.
     *
     * @param version of the history line
     * @param act its name
     * @param candidates cases in which it is open now
     */
    public record Carry(int version, String act, List<Candidate> candidates) {
        public Carry {
            candidates = List.copyOf(candidates);
        }

        /** @param version of the case that the official sees now */
        public record Candidate(Line line, int version) {}
    }
}
