package org.xinyue.repair;

/** What a body asks about an entry of its own (申请类别). */
public enum RequestKind {
    /** The word was kept after all: let the record say so. */
    REPAIR("信用修复", "XF"),
    /** The entry is wrong. */
    OBJECTION("异议", "YY");

    private final String label;
    private final String prefix;

    RequestKind(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Beginning of its numbers. */
    public String prefix() {
        return prefix;
    }
}
