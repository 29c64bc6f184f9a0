package org.xinyue.casework.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Ledger;
import org.xinyue.casework.decision.Decision;
import org.xinyue.database.Keys;

/** Walks one case through the table in memory, act by act, day by day: the only way in which these tests reach a stage. */
public final class Walk {
    public static final UUID RECEIVER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID RESPONDENT = UUID.fromString("00000000-0000-7000-8000-000000000002");
    public static final UUID VERIFIER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    public static final UUID REVIEWER = UUID.fromString("00000000-0000-7000-8000-000000000004");
    public static final UUID BELOW = UUID.fromString("00000000-0000-7000-8000-000000000005");

    private final WorkCalendar calendar = WorkCalendar.seed();
    private final Procedure table;
    private final List<Deadline> rows = new ArrayList<>();
    private CaseState state = CaseState.draft(new Parties(RECEIVER, RECEIVER, RESPONDENT, null, null));
    private LocalDate today;

    public Walk(String day) {
        this(day, ComplaintProcedure.BASE);
    }

    public Walk(String day, Procedure table) {
        this.table = table;
        today = LocalDate.parse(day);
    }

    /** A complaint lodged on that day. */
    public static Walk lodged(String day) {
        return new Walk(day).plain(Act.SUBMIT);
    }

    /** Under verification since that day. */
    public static Walk verifying(String day) {
        return lodged(day).plain(Act.ACCEPT).transferred().plain(Act.TAKE_UP);
    }

    /** Ordered on that day to be put right within so many days. */
    public static Walk rectifying(String day, int days) {
        var walk = verifying(day).says(Act.FIND_TRUE);
        return walk.does(Act.ORDER_RECTIFICATION, new Decision.Order("支付拖欠的工程款", walk.today.plusDays(days)));
    }

    public Walk on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public Walk plain(Act act) {
        return does(act, new Decision.Nothing());
    }

    public Walk says(Act act) {
        return does(act, new Decision.Statement("依据材料作出，理由如下"));
    }

    public Walk transferred() {
        return does(Act.TRANSFER, new Decision.Referral(VERIFIER, ""));
    }

    public Walk does(Act act, Decision decision) {
        var step = table.permit(state, act, decision, EnumSet.allOf(Party.class), moment());
        boolean asksReview = act == Act.APPEAL || act == Act.OBJECT;
        var after = Transition.after(state, step, decision, today, asksReview ? REVIEWER : null);
        var change = new Ledger(table, calendar, today, Keys::next).after(rows, step, after, decision);
        rows.replaceAll(row -> change.ended().stream()
                .filter(ended -> ended.id().equals(row.id()))
                .findFirst()
                .orElse(row));
        rows.addAll(change.started());
        state = after;
        return this;
    }

    public CaseState state() {
        return state;
    }

    public Stage stage() {
        return state.stage();
    }

    public List<Deadline> rows() {
        return List.copyOf(rows);
    }

    /** The open row of a kind, null when none runs. */
    public @Nullable Deadline open(DeadlineKind kind) {
        return rows.stream()
                .filter(row -> row.isOpen() && row.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** Last day of the open row of a kind. */
    public LocalDate due(DeadlineKind kind) {
        var row = open(kind);
        if (row == null) {
            throw new AssertionError("no open " + kind + " in " + rows);
        }
        return row.due().date();
    }

    private Moment moment() {
        return new Moment(today, calendar, rows, new Competence() {
            @Override
            public @Nullable String objectionToVerifier(UUID respondent, UUID candidate) {
                return candidate.equals(BELOW) || candidate.equals(respondent) ? "请选择上级或主管部门" : null;
            }

            @Override
            public UUID reviewer(UUID deciding, UUID respondent) {
                return REVIEWER;
            }
        });
    }
}
