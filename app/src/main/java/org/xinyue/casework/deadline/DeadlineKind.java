package org.xinyue.casework.deadline;

import static org.xinyue.casework.procedure.Stage.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;

/**
 * The clocks of a case (时限): whose, how long, and in which stages each runs. Entering one of its stages starts a clock, leaving the last of them ends it;
 * that is the whole rule, with the exceptions named in {@link Ledger}.
 */
public enum DeadlineKind {
    TRANSFER("转交", Party.TRANSFERRER, SUBMITTED, ACCEPTED, HANDED_BACK),
    COMPLETION("补正", Party.COMPLAINANT, COMPLETING),
    VERIFY("核实", Party.VERIFIER, TRANSFERRED, VERIFYING),
    REPLY("说明情况", Party.RESPONDENT, VERIFYING),
    ORDER("责令整改", Party.VERIFIER, FOUNDED),
    RECTIFY("整改", Party.RESPONDENT, RECTIFYING, EXTENSION_ASKED),
    EXTENSION_DECISION("延期审批", Party.VERIFIER, EXTENSION_ASKED),
    CERTIFY("整改核验", Party.VERIFIER, RECTIFICATION_REPORTED),
    STATEMENT("陈述申辩", Party.RESPONDENT, CONFIRMATION_NOTICED),
    CONFIRM("认定", Party.VERIFIER, CONFIRMATION_NOTICED),
    REPORT_BACK("报送认定结果", Party.VERIFIER, CONFIRMED),
    ANSWER("答复投诉人", Party.VERIFIER, ANSWERING),
    RATING("评价", Party.COMPLAINANT, ANSWERED),
    REVIEW("复核", Party.REVIEWER, UNDER_REVIEW);

    private final String label;
    private final Party owes;

    // Never handed out, never changed, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Stage> stages;

    DeadlineKind(String label, Party owes, Stage... stages) {
        this.label = label;
        this.owes = owes;
        this.stages = EnumSet.copyOf(Arrays.asList(stages));
    }

    public String label() {
        return label;
    }

    public Clause clause() {
        return switch (this) {
            case TRANSFER -> Clause.A3_TRANSFER;
            case COMPLETION -> Clause.A1_COLUMN;
            case VERIFY, REPLY -> Clause.A3_VERIFY;
            case ORDER, RECTIFY, EXTENSION_DECISION, CERTIFY -> Clause.A3_RECTIFY;
            case STATEMENT, CONFIRM -> Clause.A3_CONFIRM;
            case REPORT_BACK -> Clause.A3_REPORT_BACK;
            case ANSWER -> Clause.A3_UNFOUNDED;
            case RATING -> Clause.A7_CITIES;
            case REVIEW -> Clause.A3_OWNER;
        };
    }

    /** Who must act before the date. */
    public Party owes() {
        return owes;
    }

    /** The standard length; a channel's variant may set another. */
    public Due period() {
        return switch (this) {
            case TRANSFER -> Limits.TRANSFER;
            case COMPLETION -> Limits.COMPLETION;
            case VERIFY -> Limits.VERIFY;
            case REPLY -> Limits.REPLY;
            case ORDER -> Limits.ORDER;
            case RECTIFY -> Limits.RECTIFY;
            case EXTENSION_DECISION -> Limits.EXTENSION_DECISION;
            case CERTIFY -> Limits.CERTIFY;
            case STATEMENT -> Limits.STATEMENT;
            case CONFIRM -> Limits.CONFIRM;
            case REPORT_BACK -> Limits.REPORT_BACK;
            case ANSWER -> Limits.ANSWER;
            case RATING -> Limits.RATING;
            case REVIEW -> Limits.REVIEW;
        };
    }

    /** True when this clock runs in the stage. */
    public boolean runsIn(Stage stage) {
        return stages.contains(stage);
    }

    /** True when the clock stands still in the stage and keeps its remainder. */
    public boolean standsIn(Stage stage) {
        return this == TRANSFER && stage == COMPLETING;
    }

    /** The one act that starts this clock, null when entering the stage does. */
    public @Nullable Act begunBy() {
        return switch (this) {
            case REPLY -> Act.INQUIRE;
            case STATEMENT -> Act.NOTICE_CONFIRMATION;
            case TRANSFER,
                    COMPLETION,
                    VERIFY,
                    ORDER,
                    RECTIFY,
                    EXTENSION_DECISION,
                    CERTIFY,
                    CONFIRM,
                    REPORT_BACK,
                    ANSWER,
                    RATING,
                    REVIEW -> null;
        };
    }

    /** True when the act does the duty although the stage stays. */
    boolean isDoneBy(Act act) {
        return (this == REPLY && act == Act.RESPOND) || (this == STATEMENT && act == Act.MAKE_STATEMENT);
    }

    /** True when the complainant's or respondent's own time runs out without anybody being blamed or urged. */
    public boolean isRight() {
        return this == STATEMENT || this == RATING;
    }
}
