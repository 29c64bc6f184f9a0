package org.xinyue.sanction;

import java.util.Map;
import java.util.Set;

/**
 * Where an order stands (惩戒办理阶段), and what may be done there: the whole procedure as a table. What was stopped or dropped may be decided again, because the
 * same entry may be confirmed again and a measure is proposed for an entry once.
 */
public enum OrderStage {
    PROPOSED("待决定", false),
    SENT("待签收", true),
    SIGNED("落实中", true),
    EXECUTED("已落实", true),
    REFUSED("已退回", false),
    DROPPED("不予实施", false),
    STOPPED("已停止", false);

    private static final Map<OrderStage, Set<OrderAct>> OPEN = Map.of(
            PROPOSED, Set.of(OrderAct.DECIDE, OrderAct.DROP),
            SENT, Set.of(OrderAct.SIGN, OrderAct.REFUSE, OrderAct.STOP),
            SIGNED, Set.of(OrderAct.EXECUTE, OrderAct.REFUSE, OrderAct.STOP),
            EXECUTED, Set.of(OrderAct.STOP),
            REFUSED, Set.of(OrderAct.DECIDE, OrderAct.DROP),
            DROPPED, Set.of(OrderAct.DECIDE),
            STOPPED, Set.of(OrderAct.DECIDE));

    private final String label;
    private final boolean decided;

    OrderStage(String label, boolean decided) {
        this.label = label;
        this.decided = decided;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** True while a decision stands: with an entry that counts, the measure is in force. */
    public boolean isDecided() {
        return decided;
    }

    /** True when the table allows the act here. */
    public boolean allows(OrderAct act) {
        return OPEN.getOrDefault(this, Set.of()).contains(act);
    }

    /** Where an act leads. */
    static OrderStage after(OrderAct act) {
        return switch (act) {
            case PROPOSE -> PROPOSED;
            case DECIDE -> SENT;
            case DROP -> DROPPED;
            case SIGN -> SIGNED;
            case EXECUTE -> EXECUTED;
            case REFUSE -> REFUSED;
            case STOP -> STOPPED;
        };
    }
}
