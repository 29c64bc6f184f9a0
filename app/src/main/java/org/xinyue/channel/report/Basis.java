package org.xinyue.channel.report;

/** Why a decision concerns an entry (回告依据). */
public enum Basis {
    OWN("本件的决定"),
    /** Decided in the case in which this one goes on. */
    MERGED("并入案件的决定"),
    /** Decided in another case of the same matter; which one is not said. */
    LINKED("同一事项另一件投诉的决定");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
