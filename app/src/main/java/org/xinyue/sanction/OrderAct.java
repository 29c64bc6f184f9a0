package org.xinyue.sanction;

/** What is done with an order (办理动作). */
public enum OrderAct {
    PROPOSE("提出"),
    DECIDE("决定实施"),
    DROP("不予实施"),
    SIGN("签收"),
    EXECUTE("反馈落实"),
    REFUSE("退回"),
    STOP("确认停止");

    private final String label;

    OrderAct(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
