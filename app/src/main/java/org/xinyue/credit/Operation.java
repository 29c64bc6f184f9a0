package org.xinyue.credit;

/** What a version of an entry did (操作类型), as exchanged records name it. */
public enum Operation {
    ADDED("新增"),
    CHANGED("变更"),
    REPAIRED("修复"),
    REVOKED("撤销"),
    OBJECTION_MARKED("标注异议"),
    OBJECTION_LIFTED("解除异议标注");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
