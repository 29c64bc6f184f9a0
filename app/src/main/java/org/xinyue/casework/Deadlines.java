package org.xinyue.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.calendar.CalendarChanged;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Ledger;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.store.LedgerStore;
import org.xinyue.database.Keys;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;

/** Open deadlines and the holiday notices that move them (时限重算). */
@Service
public class Deadlines {
    private static final int BATCH = 500;

    private final LedgerStore store;
    private final Notices notices;
    private final CaseTime time;

    Deadlines(LedgerStore store, Notices notices, CaseTime time) {
        this.store = store;
        this.notices = notices;
        this.time = time;
    }

    /** A deadline that would move: which, from when to when. */
    public record Move(UUID caseId, String number, DeadlineKind kind, DueDate from, DueDate to) {}

    /**
     * What another calendar would move, earliest date first among those listed; nothing is stored.
     *
     * @param limit at most so many are listed
     */
    public List<Move> moves(WorkCalendar calendar, int limit) {
        var moves = new ArrayList<Move>();
        var after = LedgerStore.START;
        while (moves.size() < limit) {
            var batch = store.open(after, BATCH);
            for (var row : batch) {
                var change = ledger(calendar).recomputed(row.deadline(), "预览");
                if (change != null && moves.size() < limit) {
                    moves.add(new Move(
                            row.caseId(),
                            row.number(),
                            row.deadline().kind(),
                            row.deadline().due(),
                            change.started().getFirst().due()));
                }
            }
            if (batch.size() < BATCH) {
                break;
            }
            after = batch.getLast().mark();
        }
        moves.sort(Comparator.comparing(move -> move.from().date()));
        return List.copyOf(moves);
    }

    /** A notice was loaded: every open deadline that it moves is superseded by a new row that says why. Runs inside the loading transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        var calendar = time.calendar();
        var because = "按" + changed.reference() + "重新计算";
        var after = LedgerStore.START;
        while (true) {
            var batch = store.open(after, BATCH);
            for (var row : batch) {
                supersede(row, ledger(calendar), calendar, because);
            }
            if (batch.size() < BATCH) {
                return;
            }
            after = batch.getLast().mark();
        }
    }

    private void supersede(LedgerStore.OpenRow row, Ledger ledger, WorkCalendar calendar, String because) {
        var change = ledger.recomputed(row.deadline(), because);
        if (change == null) {
            return;
        }
        store.supersede(row, change, calendar, time.now());
        if (row.bodyId() != null) {
            Deadline anew = change.started().getFirst();
            notices.send(
                    anew.id() + ":moved",
                    row.bodyId(),
                    row.caseId(),
                    Notice.Tone.REMINDER,
                    row.number() + " " + anew.kind().label() + "期限由 "
                            + row.deadline().due().date() + " 改为 " + anew.due().date() + "：" + because);
        }
    }

    private Ledger ledger(WorkCalendar calendar) {
        return new Ledger(ComplaintProcedure.BASE, calendar, time.today(), Keys::next);
    }
}
