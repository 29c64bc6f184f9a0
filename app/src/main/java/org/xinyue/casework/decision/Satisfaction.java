package org.xinyue.casework.decision;

/** How the complainant rates the handling (满意度). */
public enum Satisfaction {
    SATISFIED("满意"),
    FAIRLY("基本满意"),
    DISSATISFIED("不满意");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
