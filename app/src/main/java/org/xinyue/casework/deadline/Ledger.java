package org.xinyue.casework.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline.Outcome;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;

/**
 * Works out what an act does to the clocks of a case. One rule (see {@link DeadlineKind}) and four exceptions: completion suspends the transfer clock and
 * gives back the remainder; a hand-back revives it as if it had never stopped; a rejected report or a dropped notice revives the ordered date; an extension
 * follows the row that it extends with a later date.
 */
public final class Ledger {
    private final Procedure procedure;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final Supplier<UUID> keys;

    public Ledger(Procedure procedure, WorkCalendar calendar, LocalDate today, Supplier<UUID> keys) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.today = today;
        this.keys = keys;
    }

    /**
     * The change that the act brings.
     *
     * @param rows all rows of the case, oldest first
     * @param after the case after the act
     * @param decision what was decided with the act
     */
    public LedgerChange after(List<Deadline> rows, Step step, CaseState after, Decision decision) {
        var ended = new ArrayList<Deadline>();
        var started = new ArrayList<Deadline>();
        for (var kind : DeadlineKind.values()) {
            var open = open(rows, kind);
            boolean runs = kind.runsIn(step.to()) && !kind.isDoneBy(step.act());
            boolean lateStays = open != null && kind.standsIn(step.to()) && open.isLate(today);
            boolean restarts = restarts(kind, step.act());
            boolean begins = kind.begunBy() == null || kind.begunBy() == step.act();
            if (open != null && !lateStays && (!runs || restarts)) {
                ended.add(open.ended(outcome(open, step), today, calendar));
            }
            if (runs && begins && (open == null || restarts)) {
                started.add(
                        open != null && decision instanceof Decision.Extension extension && kind == DeadlineKind.VERIFY
                                ? extended(open, extension)
                                : start(rows, kind, step, after));
            }
        }
        return new LedgerChange(ended, started);
    }

    private static @Nullable Deadline open(List<Deadline> rows, DeadlineKind kind) {
        return rows.stream()
                .filter(row -> row.isOpen() && row.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static boolean restarts(DeadlineKind kind, Act act) {
        return (kind == DeadlineKind.RECTIFY && act == Act.GRANT_EXTENSION)
                || (kind == DeadlineKind.VERIFY && act == Act.EXTEND_VERIFICATION);
    }

    private Outcome outcome(Deadline row, Step step) {
        if (restarts(row.kind(), step.act())) {
            return Outcome.SUPERSEDED;
        }
        if (row.kind().standsIn(step.to())) {
            return Outcome.SUSPENDED;
        }
        boolean undone = row.kind() == DeadlineKind.RECTIFY && step.act() == Act.NOTICE_CONFIRMATION;
        boolean unused = row.kind() == DeadlineKind.STATEMENT && step.act() == Act.CONFIRM_BREACH;
        if (undone || unused || step.act() == Act.LAPSE || step.act() == Act.CLOSE) {
            return Outcome.LAPSED;
        }
        return endedByItsParty(row, step) && step.act() != Act.HAND_BACK ? Outcome.MET : Outcome.CANCELLED;
    }

    /** The duty is done when its party acts; the receiving body's decisions also settle the transfer clock. */
    private static boolean endedByItsParty(Deadline row, Step step) {
        return (row.kind() == DeadlineKind.TRANSFER && step.act() != Act.WITHDRAW)
                || row.kind().owes() == step.party();
    }

    private Deadline start(List<Deadline> rows, DeadlineKind kind, Step step, CaseState after) {
        var previous = rows.stream()
                .filter(row -> row.kind() == kind)
                .max(Comparator.comparing(Deadline::runningSince).thenComparing(Deadline::id))
                .orElse(null);
        if (previous != null && isRevived(kind, step)) {
            return new Deadline(
                    keys.get(),
                    kind,
                    previous.period(),
                    previous.runningSince(),
                    previous.consumed(),
                    previous.due(),
                    previous.id(),
                    step.act().label() + "：沿用原期限，不重新计算",
                    null);
        }
        if (previous != null && previous.ending() != null && isResumed(previous, step)) {
            int consumed = previous.ending().consumed();
            return row(kind, previous.period(), consumed, previous.id(), "补正后恢复计时，已用 " + consumed + " 个工作日");
        }
        if (kind == DeadlineKind.RECTIFY) {
            return ordered(after, previous, step);
        }
        return row(kind, procedure.period(kind), 0, null, step.act().label() + "后次日起算" + cited(kind));
    }

    private static boolean isRevived(DeadlineKind kind, Step step) {
        return (step.act() == Act.HAND_BACK && kind == DeadlineKind.TRANSFER)
                || ((step.act() == Act.REJECT_REPORT || step.act() == Act.DROP_CONFIRMATION)
                        && kind == DeadlineKind.RECTIFY);
    }

    private static boolean isResumed(Deadline previous, Step step) {
        return step.from() == Stage.COMPLETING
                && previous.ending() != null
                && previous.ending().outcome() == Outcome.SUSPENDED;
    }

    private Deadline row(DeadlineKind kind, Due period, int consumed, @Nullable UUID follows, String because) {
        return new Deadline(
                keys.get(),
                kind,
                period,
                today,
                consumed,
                period.from(today, consumed, calendar),
                follows,
                because,
                null);
    }

    private String cited(DeadlineKind kind) {
        var basis = procedure.basis(kind);
        return basis.isEmpty() ? "" : "，按" + basis;
    }

    /** Verification until a later day: counted in calendar days from the first day, so that a day off moves it and a holiday notice recomputes it. */
    private Deadline extended(Deadline running, Decision.Extension extension) {
        var period = new Due.Days(Math.toIntExact(
                extension.until().toEpochDay() - running.runningSince().toEpochDay()));
        return new Deadline(
                keys.get(),
                running.kind(),
                period,
                running.runningSince(),
                0,
                period.from(running.runningSince(), 0, calendar),
                running.id(),
                Act.EXTEND_VERIFICATION.label() + "，原期限作废" + cited(running.kind()),
                null);
    }

    private Deadline ordered(CaseState after, @Nullable Deadline previous, Step step) {
        var order = after.progress().rectification();
        if (order == null) {
            throw new IllegalStateException("an ordered clock needs an order");
        }
        boolean extended = step.act() == Act.GRANT_EXTENSION;
        return new Deadline(
                keys.get(),
                DeadlineKind.RECTIFY,
                new Due.AsOrdered(),
                order.orderedOn(),
                0,
                new DueDate(order.by(), false),
                extended && previous != null ? previous.id() : null,
                extended ? "同意延期，原期限作废" : "按责令整改通知",
                null);
    }

    /**
     * The row computed anew after a holiday notice was loaded, null when its date stands.
     *
     * @param because why, for people
     */
    public @Nullable LedgerChange recomputed(Deadline row, String because) {
        if (!row.isOpen() || row.period() instanceof Due.AsOrdered) {
            return null;
        }
        var due = row.period().from(row.runningSince(), row.consumed(), calendar);
        if (due.equals(row.due())) {
            return null;
        }
        var anew = new Deadline(
                keys.get(), row.kind(), row.period(), row.runningSince(), row.consumed(), due, row.id(), because, null);
        return new LedgerChange(List.of(row.ended(Outcome.SUPERSEDED, today, calendar)), List.of(anew));
    }
}
