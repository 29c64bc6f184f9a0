package org.xinyue.casework.desk;

/** How a desk is sorted by what is left (期限分组). */
public enum Bucket {
    ALL("全部"),
    OVERDUE("已超期"),
    TODAY("今天到期"),
    SOON("1～2 个工作日"),
    LATER("3 个工作日以上"),
    /** Returned for completion in good time: the body's clock stands still and nobody in the office owes an act. Not part of {@link #ALL}. */
    PAUSED("补正中·暂停计时");

    private final String label;

    Bucket(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
