package org.xinyue.credit;

/** What an entry says of a body (信息类别): the three kinds that A6.RECORD books to one file. */
public enum EntryKind {
    BREACH("违约失信"),
    ARREARS("拖欠账款"),
    JUDGMENT_DEFAULTER("失信被执行人");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
