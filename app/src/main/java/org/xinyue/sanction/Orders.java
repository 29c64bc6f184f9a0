package org.xinyue.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.database.Keys;
import org.xinyue.document.Documents;
import org.xinyue.document.Proof;
import org.xinyue.organisation.Body;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.store.OrderRows;

/**
 * Orders (惩戒指令): proposed from an entry and the body it is against, decided by a person, carried out by the executing body. Nothing outside the catalogue can
 * be ordered, and nothing against a body that no longer exists.
 */
@Service
@Implements(Clause.A8_SANCTIONS)
public class Orders {
    private static final int LEAST = 5;
    private static final int MOST = 1000;

    private final OrderRows rows;
    private final Entries entries;
    private final CreditAccess access;
    private final Means setting;
    private final CaseTime time;

    Orders(OrderRows rows, Entries entries, CreditAccess access, Means setting, CaseTime time) {
        this.rows = rows;
        this.entries = entries;
        this.access = access;
        this.setting = setting;
        this.time = time;
    }

    /** What an order is measured by and told to. */
    @Component
    record Means(
            SanctionCatalogue catalogue,
            ExecutingBodies bodies,
            OrderNews news,
            Documents documents,
            AuditTrail audit) {}

    /** A measure that fits, and who would carry it out. */
    public record Proposal(Measure measure, Body executor) {}

    /** Measures that the class of the entry and the kind of body call for today and that were not proposed for it yet. */
    public List<Proposal> proposals(CreditEntry entry) {
        var target = access.current(entry.subject().bodyId());
        if (!entry.isActiveOn(time.today()) || !target.validOn(time.today())) {
            return List.of();
        }
        var known = ofEntry(entry.id());
        return setting.catalogue().on(time.today()).stream()
                .filter(measure -> measure.suits(entry, target))
                .filter(measure ->
                        known.stream().noneMatch(order -> order.measure().equals(measure)))
                .map(measure -> new Proposal(measure, setting.bodies().of(measure.executing(), target)))
                .toList();
    }

    /** Orders on the ground of this entry, the oldest first. */
    public List<SanctionOrder> ofEntry(UUID entryId) {
        return rows.ofEntries(Set.of(entryId));
    }

    /**
     * Proposes measures for an entry.
     *
     * @param codes numbers of the catalogue
     * @return how many were proposed
     * @throws OrderRefused when one of them does not fit, or the entry or the body no longer stands
     * @throws EntryUnknown for whoever does not keep the file
     */
    @Transactional
    public int propose(UUID entryId, Collection<String> codes, Actor.Official by) {
        var entry = entries.get(entryId);
        if (!access.mayKeep(entry.subject().bodyId(), by)) {
            throw new EntryUnknown();
        }
        var target = access.current(entry.subject().bodyId());
        if (!target.validOn(time.today())) {
            throw new OrderRefused(target.name() + "已经撤销且没有承继单位，不能再采取措施；请先登记承继单位");
        }
        if (!entry.isActiveOn(time.today())) {
            throw new OrderRefused("这条信用记录" + entry.statusOn(time.today()) + "，不能据以采取措施");
        }
        if (codes.isEmpty()) {
            throw new OrderRefused("请至少选择一项措施");
        }
        var fitting = proposals(entry);
        for (var code : codes) {
            var proposal = fitting.stream()
                    .filter(one -> one.measure().code().equals(code))
                    .findFirst()
                    .orElseThrow(
                            () -> new OrderRefused("措施 " + code + " 不在目录中、不适用于这条记录或者已经提出，请重新选择；已停止或不予实施的，在原惩戒中重新决定"));
            open(entry, target, proposal, by);
        }
        setting.audit().record(by, "提出惩戒措施", target.name(), String.join("、", codes));
        return codes.size();
    }

    private void open(CreditEntry entry, Body target, Proposal proposal, Actor.Official by) {
        var id = Keys.next();
        var measure = proposal.measure();
        var opened = new OrderRows.Opened(
                id,
                time.today().getYear(),
                entry.id(),
                target.id(),
                target.divisionCode(),
                measure.code(),
                measure.validity().from(),
                proposal.executor().id());
        var step = new SanctionOrder.Step(1, OrderAct.PROPOSE, time.now(), by.name(), "");
        if (!rows.insert(opened) || !rows.insert(id, step, by.personId())) {
            throw new OrderRefused("“" + measure.name() + "”刚刚已由他人提出，请刷新页面查看");
        }
    }

    /**
     * The order, with whether its entry supports it today.
     *
     * @throws OrderUnknown for whoever may not see it
     */
    public Seen get(UUID orderId, Actor.Official by) {
        var order = find(orderId).orElseThrow(OrderUnknown::new);
        var entry = entries.get(order.entryId());
        if (!executes(order, by) && !access.mayRead(entry, by)) {
            throw new OrderUnknown();
        }
        return new Seen(order, entry, order.supportedBy(entry, time.today()));
    }

    /** An order with the entry it rests on; {@code counts} while the entry supports it. */
    public record Seen(SanctionOrder order, CreditEntry entry, boolean counts) {}

    private Optional<SanctionOrder> find(UUID orderId) {
        return rows.find(Set.of(orderId)).stream().findFirst();
    }

    /** True when the official acts for the body that carries the order out. */
    public boolean executes(SanctionOrder order, Actor.Official by) {
        var executor = access.current(order.executorId()).id();
        return by.holds(executor, Role.CASE_OFFICER) || by.holds(executor, Role.DECIDER);
    }

    /** What this official can do with the order now. */
    public List<OrderAct> open(Seen seen, Actor.Official by) {
        var order = seen.order();
        return List.of(OrderAct.values()).stream()
                .filter(act -> order.stage().allows(act) && may(act, order, by))
                .filter(act -> (act == OrderAct.STOP) != seen.counts() || act == OrderAct.DROP)
                .toList();
    }

    private boolean may(OrderAct act, SanctionOrder order, Actor.Official by) {
        return switch (act) {
            case PROPOSE -> false;
            case DECIDE, DROP -> access.mayDecide(order.targetId(), by);
            case SIGN, EXECUTE, REFUSE, STOP -> executes(order, by);
        };
    }

    /**
     * What is done with an order.
     *
     * @param seen the version the person saw
     * @param text reason, account or number of a document
     * @param proof goes with a report of what was done
     */
    public record Deed(OrderAct act, int seen, String text, Proof proof) {}

    /**
     * Does an act with an order.
     *
     * @throws OrderUnknown for whoever may not
     * @throws OrderRefused when it cannot be done now
     */
    @Transactional
    public void act(UUID orderId, Deed deed, Actor.Official by) {
        var act = deed.act();
        var found = get(orderId, by);
        var order = found.order();
        if (!may(act, order, by)) {
            throw new OrderUnknown();
        }
        if (order.version() != deed.seen()) {
            throw moved();
        }
        refuse(act, found);
        boolean silent = act == OrderAct.SIGN || act == OrderAct.DECIDE;
        var words = silent ? deed.text().strip() : words(act, deed.text());
        var step = new SanctionOrder.Step(deed.seen() + 1, act, time.now(), by.name(), words);
        if (!rows.insert(orderId, step, by.personId())) {
            throw moved();
        }
        if (act == OrderAct.EXECUTE) {
            prove(orderId, deed.proof());
        }
        setting.news().told(order, act, words);
        setting.audit().record(by, "惩戒" + act.label(), order.number(), words);
    }

    private void prove(UUID orderId, Proof proof) {
        if (proof.isMissing()) {
            throw new OrderRefused("请上传落实措施的凭证，例如文件扫描件");
        }
        setting.documents().store(orderId, proof.name(), proof.content(), "EXECUTOR");
    }

    private void refuse(OrderAct act, Seen seen) {
        var order = seen.order();
        if (!order.stage().allows(act)) {
            throw new OrderRefused("这项惩戒现在是“" + order.stage().label() + "”，不能“" + act.label() + "”");
        }
        if (act == OrderAct.STOP && seen.counts()) {
            throw new OrderRefused("所依据的信用记录仍然有效，措施不能停止；修复、撤销、到期或调轻以后再确认");
        }
        if (act != OrderAct.STOP && act != OrderAct.DROP && !seen.counts()) {
            throw new OrderRefused(
                    "所依据的信用记录" + order.lapsed(seen.entry(), time.today()) + "，措施已经停止，不能再“" + act.label() + "”");
        }
        if (act == OrderAct.DECIDE) {
            refuseOutdated(order);
        }
    }

    private void refuseOutdated(SanctionOrder order) {
        var measure = order.measure();
        var target = access.current(order.targetId());
        if (!target.validOn(time.today())) {
            throw new OrderRefused(target.name() + "已经撤销且没有承继单位，不能再采取措施");
        }
        if (!setting.catalogue()
                .find(measure.code(), time.today())
                .filter(measure::equals)
                .isPresent()) {
            throw new OrderRefused("提出以后目录中的“" + measure.name() + "”已经修订，请作“不予实施”，再按现行目录重新提出");
        }
    }

    private static String words(OrderAct act, String typed) {
        var words = typed.strip();
        int length = words.codePointCount(0, words.length());
        if (length < LEAST || length > MOST) {
            throw new OrderRefused("请写明“" + act.label() + "”的理由、情况或文号，" + LEAST + " 至 " + MOST + " 字");
        }
        return words;
    }

    private static OrderRefused moved() {
        return new OrderRefused("打开页面之后这项惩戒又有办理，请刷新页面，看过以后再办");
    }
}
