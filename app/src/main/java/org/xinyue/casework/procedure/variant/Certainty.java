package org.xinyue.casework.procedure.variant;

/** How certain a legal basis is (可靠程度), as in {@code docs/policy/questions.md}. */
public enum Certainty {
    A("A 已核对原文"),
    B("B 官方转载或摘录"),
    C("C 外地同类做法"),
    D("D 本平台推定");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
