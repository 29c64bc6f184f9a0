package org.xinyue.casework.procedure;

/** A relation to one case (当事方), never a role of a person: the same office may be verifier here and respondent there. */
public enum Party {
    COMPLAINANT("投诉人"),
    RECEIVER("受理单位"),
    TRANSFERRER("转交单位"),
    VERIFIER("核实认定部门"),
    RESPONDENT("被投诉主体"),
    REVIEWER("复核单位"),
    /** Passing time, which acts through the deadline ledger. */
    CLOCK("系统时限");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
