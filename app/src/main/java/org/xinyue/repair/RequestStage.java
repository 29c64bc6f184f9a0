package org.xinyue.repair;

import java.util.Map;
import java.util.Set;

/** Where a request stands, and what may be done there: the whole procedure as a table. */
public enum RequestStage {
    /** With the body that confirmed the entry. */
    APPLIED("待认定部门核实", RequestLimits.CONFIRM),
    /** With the lead body of the same level. */
    CONFIRMED("待牵头部门决定", RequestLimits.DECIDE),
    /** With the lead body, after the confirming body said no. */
    DENIED("待牵头部门决定（认定部门不予证明）", RequestLimits.DECIDE),
    GRANTED("已同意", 0),
    REFUSED("不同意", 0),
    WITHDRAWN("已撤回", 0);

    private static final Map<RequestStage, Set<RequestAct>> OPEN = Map.of(
            APPLIED, Set.of(RequestAct.CONFIRM, RequestAct.DENY, RequestAct.WITHDRAW),
            CONFIRMED, Set.of(RequestAct.GRANT, RequestAct.REFUSE, RequestAct.WITHDRAW),
            DENIED, Set.of(RequestAct.REFUSE, RequestAct.WITHDRAW),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of());

    private final String label;
    private final int workdays;

    RequestStage(String label, int workdays) {
        this.label = label;
        this.workdays = workdays;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Working days for the next act, 0 when nothing is waited for. */
    public int workdays() {
        return workdays;
    }

    /** True while somebody has to do something. */
    public boolean isOpen() {
        return workdays > 0;
    }

    /** True when the table allows the act here. */
    public boolean allows(RequestAct act) {
        return OPEN.getOrDefault(this, Set.of()).contains(act);
    }

    /** Where an act leads. */
    static RequestStage after(RequestAct act) {
        return switch (act) {
            case APPLY -> APPLIED;
            case CONFIRM -> CONFIRMED;
            case DENY -> DENIED;
            case GRANT -> GRANTED;
            case REFUSE -> REFUSED;
            case WITHDRAW -> WITHDRAWN;
        };
    }
}
