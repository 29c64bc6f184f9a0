package org.xinyue.casework.procedure.variant;

/** How high a rule stands (效力层级), highest first: of two that could apply the higher prevails. */
public enum LegalRank {
    STATUTE("法律"),
    /** Administrative regulations of the State Council and regulations that the Party's centre and the State Council issue together. */
    REGULATION("行政法规、中央党内法规"),
    LOCAL_REGULATION("地方性法规"),
    PUBLISHED_RULE("规章、规范性文件"),
    /** What others do; nothing was published here. May shorten, never lengthen. */
    PRACTICE("参照外地做法");

    private final String label;

    LegalRank(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True when something published stands behind the rule. */
    public boolean isPublished() {
        return this != PRACTICE;
    }
}
