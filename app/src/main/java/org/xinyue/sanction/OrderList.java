package org.xinyue.sanction;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.Entries;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.store.OrderRows;

/** Orders as lists: what waits for the lead body, what waits for executing bodies, and all. */
@Service
@Implements(Clause.A8_SANCTIONS)
public class OrderList {
    private static final int COUNTED = 1000;

    private final OrderRows rows;
    private final Entries entries;
    private final CreditAccess access;
    private final OrderWatch watch;
    private final CaseTime time;

    OrderList(OrderRows rows, Entries entries, CreditAccess access, OrderWatch watch, CaseTime time) {
        this.rows = rows;
        this.entries = entries;
        this.access = access;
        this.watch = watch;
        this.time = time;
    }

    /** Which orders a list shows (页签). */
    public enum Show {
        WAITING("待办理"),
        EXECUTED("已落实"),
        ENDED("已结束"),
        ALL("全部");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        private List<OrderAct> last() {
            return switch (this) {
                case WAITING -> List.of(OrderAct.PROPOSE, OrderAct.DECIDE, OrderAct.SIGN, OrderAct.REFUSE);
                case EXECUTED -> List.of(OrderAct.EXECUTE);
                case ENDED -> List.of(OrderAct.STOP, OrderAct.DROP);
                case ALL -> List.of(OrderAct.values());
            };
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * An order in a list.
     *
     * @param counts true while its entry supports it
     * @param late true when what it waits for should have been done
     */
    public record Line(SanctionOrder order, CreditEntry entry, String executor, boolean counts, boolean late) {}

    /**
     * Orders this official may see, the newest first.
     *
     * @param after id of the last order of the page before, null for the first page
     */
    public List<Line> page(Show show, @Nullable UUID after, int limit, Actor.Official by) {
        var sight = access.sightOf(by);
        return lines(rows.page(sight.prefixes(), sight.bodies(), show.last(), after, limit));
    }

    private List<Line> lines(List<SanctionOrder> orders) {
        var byId = entries.getAll(orders.stream().map(SanctionOrder::entryId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(CreditEntry::id, Function.<CreditEntry>identity()));
        return orders.stream()
                .map(order -> line(order, Objects.requireNonNull(byId.get(order.entryId()))))
                .toList();
    }

    private Line line(SanctionOrder order, CreditEntry entry) {
        boolean counts = order.supportedBy(entry, time.today());
        boolean waits =
                order.isToBeStopped(counts) || order.stage() == OrderStage.SENT || order.stage() == OrderStage.SIGNED;
        return new Line(
                order,
                entry,
                access.current(order.executorId()).name(),
                counts,
                waits && time.today().isAfter(watch.dueOn(order, entry)));
    }

    /** Orders on the ground of this entry. */
    public List<Line> ofEntry(CreditEntry entry) {
        return rows.ofEntries(List.of(entry.id())).stream()
                .map(order -> line(order, entry))
                .toList();
    }

    /**
     * How much of what was decided has been carried out (惩戒落实率), among the latest orders this official may see.
     *
     * @param decided for which a decision stands or stood
     * @param executed reported back as carried out
     */
    public record Rate(int decided, int executed) {
        /** In whole percent, null while nothing was decided. */
        public @Nullable Integer percent() {
            return decided == 0 ? null : 100 * executed / decided;
        }
    }

    /** How much of what was decided has been carried out. */
    public Rate rate(Actor.Official by) {
        var sight = access.sightOf(by);
        var orders = rows.page(sight.prefixes(), sight.bodies(), Arrays.asList(OrderAct.values()), null, COUNTED);
        int decided = (int)
                orders.stream().filter(order -> did(order, OrderAct.DECIDE)).count();
        int executed = (int)
                orders.stream().filter(order -> did(order, OrderAct.EXECUTE)).count();
        return new Rate(decided, executed);
    }

    private static boolean did(SanctionOrder order, OrderAct act) {
        return order.steps().stream().anyMatch(step -> step.act() == act);
    }
}
