package org.xinyue.credit;

/** What has been decided about an entry (状态). That it has expired (到期) or is under objection (异议) is seen from dates and marks, not decided here. */
public enum EntryStatus {
    VALID("有效"),
    REPAIRED("已修复"),
    REVOKED("已撤销");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
