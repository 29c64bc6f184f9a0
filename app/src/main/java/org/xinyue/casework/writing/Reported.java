package org.xinyue.casework.writing;

import java.util.Optional;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which acts are decisions that every receiving body is told of (回告事项), the sibling of the procedure's table. Reported is what ends a case or opens it
 * again, what a decider alone may do, and what is found, ordered, looked at, confirmed or answered. What only moves a case between desks, asks or adds is not.
 */
@Implements(Clause.A3_REPORT_BACK)
public enum Reported {
    REFUSAL("不予受理"),
    MERGER("并案"),
    FORWARDING("报国家层面"),
    FINDING("核实结论"),
    ORDER("责令整改"),
    EXTENSION("延长期限"),
    CERTIFICATE("整改核验"),
    CONFIRMATION("违约失信认定"),
    ANSWER("答复"),
    REOPENING("重新办理"),
    REVIEW("复核决定"),
    ENDING("撤回或办结");

    private final String label;

    Reported(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** What the act is reported as, empty when it is no decision. */
    public static Optional<Reported> of(Act act) {
        return switch (act) {
            case REFUSE -> Optional.of(REFUSAL);
            case MERGE -> Optional.of(MERGER);
            case FORWARD -> Optional.of(FORWARDING);
            case FIND_UNTRUE, FIND_PARTLY_TRUE, FIND_TRUE, FIND_LAWFUL_CHANGE, ADVISE_COURT -> Optional.of(FINDING);
            case ORDER_RECTIFICATION -> Optional.of(ORDER);
            case EXTEND_VERIFICATION, GRANT_EXTENSION -> Optional.of(EXTENSION);
            case CERTIFY, REJECT_REPORT -> Optional.of(CERTIFICATE);
            case CONFIRM_BREACH, DROP_CONFIRMATION, REPORT_CONFIRMATION -> Optional.of(CONFIRMATION);
            case ANSWER -> Optional.of(ANSWER);
            case REOPEN_DISSATISFIED, REOPEN_NEW_FACTS, APPEAL, OBJECT -> Optional.of(REOPENING);
            case UPHOLD, REMIT, ORDER_ACCEPTANCE -> Optional.of(REVIEW);
            case WITHDRAW, LAPSE, RATE, CLOSE -> Optional.of(ENDING);
            case SUBMIT,
                    RETURN_FOR_COMPLETION,
                    COMPLETE,
                    ACCEPT,
                    TRANSFER,
                    TAKE_UP,
                    HAND_BACK,
                    INQUIRE,
                    RESPOND,
                    ASK_COMPLAINANT,
                    ADD_MATERIAL,
                    ASK_EXTENSION,
                    REFUSE_EXTENSION,
                    REPORT_RECTIFIED,
                    NOTICE_CONFIRMATION,
                    MAKE_STATEMENT -> Optional.empty();
        };
    }
}
