package org.xinyue.casework.decision;

/** The closed list of grounds on which a breach of faith is confirmed (认定情形), A3.CONFIRM. */
public enum Ground {
    OVERDUE("逾期未完成整改且无正当理由"),
    REFUSAL("拒不整改"),
    EXCUSE_REORGANISATION("以机构调整为由不履约"),
    EXCUSE_PERSONNEL("以人员变动为由不履约"),
    /** The plan ends its list with "and the like": the excuse must be spelled out. */
    EXCUSE_OTHER("以其他类似理由不履约");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
