package org.xinyue.channel.delivery;

/** What became of a row (行的结果). */
public enum Outcome {
    READY("可以受理"),
    ACCEPTED("已受理"),
    /** The same stood under the number before; it counts as accepted then. */
    REPEATED("此前已受理"),
    REFUSED("退回"),
    /** The delivery was stopped before its turn came; it goes back like a refused one. */
    UNPROCESSED("未处理");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
