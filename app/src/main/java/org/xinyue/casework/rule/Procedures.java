package org.xinyue.casework.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.casework.procedure.variant.Arrival;
import org.xinyue.casework.procedure.variant.Ruling;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.casework.procedure.variant.VariantRefused;
import org.xinyue.casework.store.VariantStore;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The tables of the procedure by version (程序版本). A version never changes: what is to be otherwise is entered as a new one from a later day, and cases that
 * have begun keep theirs.
 */
@Service
@Implements(Clause.A3_OWN_RULES)
public class Procedures {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final VariantStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Procedure> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Book> book = new AtomicReference<>();

    Procedures(VariantStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The table of this version.
     *
     * @throws IllegalStateException when there is none: a case must never go on under another table than its own
     */
    public Procedure of(String version) {
        return version.equals(ComplaintProcedure.VERSION)
                ? ComplaintProcedure.BASE
                : known.computeIfAbsent(version, this::read);
    }

    private Procedure read(String version) {
        var id = version.startsWith(ComplaintProcedure.VERSION + "+")
                ? version.substring(ComplaintProcedure.VERSION.length() + 1)
                : "";
        return store.find(id)
                .filter(Entered::isApproved)
                .map(entered -> entered.variant().procedure())
                .orElseThrow(() -> new IllegalStateException("no procedure " + version));
    }

    /**
     * What complaints that arrive on this day begin under, and why: built once, as long as the approved versions are the same.
     *
     * @param approved ids
     */
    private record Book(List<String> approved, LocalDate day, List<Variant> variants, Map<Arrival, Ruling> rulings) {
        Ruling of(Arrival arrival) {
            return rulings.computeIfAbsent(arrival, asked -> Ruling.of(variants, asked, day));
        }
    }

    /** Says for arrivals of this day what they begin under, and why; which versions are approved is asked once, now. */
    public Function<Arrival, Ruling> inForce(LocalDate day) {
        var approved = store.approved();
        var open = book.get();
        if (open == null || !open.day().equals(day) || !open.approved().equals(approved)) {
            var variants = store.all().stream()
                    .filter(Entered::isApproved)
                    .map(Entered::variant)
                    .toList();
            open = new Book(variants.stream().map(Variant::id).toList(), day, variants, new ConcurrentHashMap<>());
            book.set(open);
        }
        return open::of;
    }

    /** Keeps with each case why it falls under its table, within the caller's transaction. Nothing is kept for the plan. */
    public void pin(Map<UUID, Ruling> rulings) {
        var own = new LinkedHashMap<>(rulings);
        own.values().removeIf(ruling -> ruling.reason() == null);
        store.pin(own);
    }

    /**
     * Why the case falls under its table, as it was said when it began; null for the plan.
     *
     * @param version of the table that the case began under
     */
    public @Nullable String reason(UUID caseId, String version) {
        return version.equals(ComplaintProcedure.VERSION) ? null : store.reason(caseId);
    }

    /** Every version that was ever entered, the latest first day first. */
    public List<Entered> all() {
        return store.all();
    }

    /** The number that the next version of the scope gets, {@code 2026-2}. */
    public String nextNumber(String scopeCode) {
        int year = today().getYear();
        long before = store.all().stream()
                .filter(entered -> entered.variant().scope().code().equals(scopeCode)
                        && entered.variant().number().startsWith(year + "-"))
                .count();
        return year + "-" + (before + 1);
    }

    /**
     * Enters a version; it waits for a second person.
     *
     * @throws VariantRefused when it begins too early, on the day of another version of its scope, or without a reason
     */
    @Transactional
    public void enter(Variant variant, String reason, Actor.Official by) {
        var said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw new VariantRefused("reason", "请写明登记这一版本的理由，5 至 1000 个字");
        }
        if (!variant.from().isAfter(today())) {
            throw new VariantRefused("from", "生效日须在今天之后，已经登记的投诉不受影响；请填写 " + today().plusDays(1) + " 或以后的日期");
        }
        for (var other : store.all()) {
            boolean taken =
                    other.variant().scope().code().equals(variant.scope().code())
                            && other.variant().from().equals(variant.from())
                            && (other.isPending() || other.isApproved());
            if (taken) {
                throw new VariantRefused(
                        "from",
                        "这一范围已有自 " + variant.from() + " 起的版本 " + other.variant().id() + "，请另选生效日");
            }
        }
        try {
            store.add(new Entered(variant, said, new Entered.Entry(by.personId(), by.name(), clock.instant()), null));
        } catch (DuplicateKeyException twice) {
            throw new VariantRefused("from", "这一版本刚由他人登记，请刷新后重试");
        }
        audit.record(by, "登记程序变体", variant.id(), "自 " + variant.from() + " 起，待复核：" + said);
    }

    /**
     * Approves or declines a version that waits.
     *
     * @throws VariantRefused for whoever entered it, for one that is too late, and when nothing waits
     */
    @Transactional
    public void decide(String id, boolean approve, Actor.Official by) {
        var entered = store.find(id)
                .filter(Entered::isPending)
                .orElseThrow(() -> new VariantRefused("id", "没有等待复核的这一版本，请刷新后查看"));
        if (by.personId().equals(entered.entry().personId())) {
            throw new VariantRefused("id", "登记人不能复核自己登记的版本，请由另一位有权限的人员复核");
        }
        if (approve && !entered.variant().from().isAfter(today())) {
            throw new VariantRefused("id", "生效日 " + entered.variant().from() + " 已到，不能再通过；请退回，另以以后的生效日登记");
        }
        if (!store.decide(id, new Entered.Decided(approve, by.name(), clock.instant()))) {
            throw new VariantRefused("id", "这一版本刚由他人复核，请刷新查看");
        }
        audit.record(
                by, approve ? "通过程序变体" : "退回程序变体", id, "登记人 " + entered.entry().by());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), REGION);
    }
}
