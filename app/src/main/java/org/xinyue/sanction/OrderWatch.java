package org.xinyue.sanction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryChanged;
import org.xinyue.credit.EntryStatus;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.store.OrderRows;

/**
 * Sees to it that orders are carried out and stopped in time (惩戒督促). That an entry counts no longer ends its measures at once; what is told here is that the
 * executing body shall confirm it.
 */
@Component
@Implements({Clause.A8_SANCTIONS, Clause.A11_REPAIR})
public class OrderWatch {
    private final OrderRows rows;
    private final Entries entries;
    private final OrderNews news;
    private final CaseTime time;

    OrderWatch(OrderRows rows, Entries entries, OrderNews news, CaseTime time) {
        this.rows = rows;
        this.entries = entries;
        this.news = news;
        this.time = time;
    }

    /**
     * An entry was repaired, revoked or put into a lighter class: in the same transaction every body that carries out a measure that it no longer supports is
     * told to stop.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EntryChanged changed) {
        var before = changed.before();
        if (before != null) {
            var today = time.today();
            rows.ofEntries(Set.of(before.id())).stream()
                    .filter(order -> order.supportedBy(before, today)
                            && order.isToBeStopped(order.supportedBy(changed.after(), today)))
                    .forEach(order -> news.stop(order, changed.after(), today));
        }
    }

    /** Reminds of what is due today, escalates what is late, and tells of entries that have expired; returns how many orders wait for somebody. */
    @Transactional
    public int run() {
        var waiting = rows.waiting(
                List.of(OrderAct.DECIDE, OrderAct.SIGN, OrderAct.EXECUTE),
                time.now().plusSeconds(1));
        var byId = entries.getAll(waiting.stream().map(SanctionOrder::entryId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CreditEntry::id, Function.<CreditEntry>identity()));
        int left = 0;
        for (var order : waiting) {
            left += look(order, entry(byId, order.entryId())) ? 1 : 0;
        }
        return left;
    }

    private static CreditEntry entry(Map<UUID, CreditEntry> byId, UUID id) {
        return Objects.requireNonNull(byId.get(id), "an order rests on an entry");
    }

    private boolean look(SanctionOrder order, CreditEntry entry) {
        var today = time.today();
        if (!order.supportedBy(entry, today)) {
            news.stop(order, entry, today);
            late(order, endOf(entry, today), OrderLimits.STOP, new OrderNews.Awaited("确认停止", entry.version()));
            return true;
        }
        var decided = SanctionOrder.day(order.decidedAt());
        if (order.stage() == OrderStage.SENT) {
            late(order, decided, OrderLimits.SIGN, new OrderNews.Awaited("签收", 0));
            return true;
        }
        if (order.stage() == OrderStage.SIGNED) {
            late(order, decided, OrderLimits.EXECUTE, new OrderNews.Awaited("反馈落实情况", 0));
            return true;
        }
        return false;
    }

    private void late(SanctionOrder order, LocalDate since, int workdays, OrderNews.Awaited what) {
        var due = time.calendar().addWorkdays(since, workdays).date();
        if (time.today().isEqual(due)) {
            news.remind(order, what);
        }
        if (time.today().isAfter(due)) {
            news.escalate(order, what);
        }
    }

    /** The day on which the entry ceased to support: the one after its last, or that of the version that says otherwise when it is later. */
    static LocalDate endOf(CreditEntry entry, LocalDate today) {
        var written = SanctionOrder.day(entry.stamp().at());
        var expired = entry.lastDay().plusDays(1);
        boolean byTime = entry.status() == EntryStatus.VALID && !entry.isActiveOn(today);
        return byTime && expired.isAfter(written) ? expired : written;
    }

    /** The last day for what the order waits for, given its entry. */
    public LocalDate dueOn(SanctionOrder order, CreditEntry entry) {
        var calendar = time.calendar();
        if (!order.supportedBy(entry, time.today())) {
            return calendar.addWorkdays(endOf(entry, time.today()), OrderLimits.STOP)
                    .date();
        }
        int workdays = order.stage() == OrderStage.SENT ? OrderLimits.SIGN : OrderLimits.EXECUTE;
        return calendar.addWorkdays(SanctionOrder.day(order.decidedAt()), workdays)
                .date();
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> sanctionWatchTask(OrderWatch watch) {
            return Tasks.recurring("sanction-watch", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> watch.run());
        }
    }
}
