package org.xinyue.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;

/** The kinds of papers (文书种类): which acts make them and for whom they are written. */
public enum PaperKind {
    TRANSFER_LETTER("转交函", Party.VERIFIER, Act.TRANSFER),
    COMPLETION_NOTICE("补正通知书", Party.COMPLAINANT, Act.RETURN_FOR_COMPLETION),
    REFUSAL_NOTICE("不予受理告知书", Party.COMPLAINANT, Act.REFUSE),
    RESULT_NOTICE(
            "核实结果告知书",
            Party.COMPLAINANT,
            Act.FIND_UNTRUE,
            Act.FIND_PARTLY_TRUE,
            Act.FIND_TRUE,
            Act.FIND_LAWFUL_CHANGE,
            Act.ADVISE_COURT),
    RECTIFICATION_ORDER("限期整改通知书", Party.RESPONDENT, Act.ORDER_RECTIFICATION),
    CONFIRMATION_NOTICE("认定前告知书", Party.RESPONDENT, Act.NOTICE_CONFIRMATION),
    CONFIRMATION_DECISION("失信认定决定书", Party.RESPONDENT, Act.CONFIRM_BREACH);

    private final String label;
    private final Party reader;

    // Never handed out, never changed, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Act> acts;

    PaperKind(String label, Party reader, Act... acts) {
        this.label = label;
        this.reader = reader;
        this.acts = EnumSet.copyOf(Arrays.asList(acts));
    }

    /** The Chinese title. */
    public String label() {
        return label;
    }

    /** To whom it is addressed. */
    public Party reader() {
        return reader;
    }

    /** The paper that this act makes; empty for an act without one. */
    public static Optional<PaperKind> of(Act act) {
        return Arrays.stream(values()).filter(kind -> kind.acts.contains(act)).findFirst();
    }
}
