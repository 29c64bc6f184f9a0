package org.xinyue.channel.delivery;

/** How far a delivery is (批次状态). */
public enum State {
    CHECKED("待确认"),
    TAKING("正在受理"),
    DONE("已完成"),
    STOPPED("已停止");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True when nothing will change any more. */
    public boolean isEnded() {
        return switch (this) {
            case CHECKED, TAKING -> false;
            case DONE, STOPPED -> true;
        };
    }
}
