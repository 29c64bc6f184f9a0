package org.xinyue.casework.decision;

/** Result of verification (核实结论). */
public enum Verdict {
    UNTRUE("不属实"),
    PARTLY_TRUE("部分属实"),
    TRUE("属实"),
    LAWFUL_CHANGE("依法变更并已补偿"),
    BETTER_IN_COURT("建议司法途径");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True when something is to be put right. */
    public boolean isFounded() {
        return this == PARTLY_TRUE || this == TRUE;
    }
}
