package org.xinyue.intake;

/** Size of the firm when the contract was signed, as the firm itself states it (企业规模; Order 802 art. 3). */
public enum FirmSize {
    LARGE("大型企业"),
    MEDIUM("中型企业"),
    SMALL("小型企业"),
    MICRO("微型企业"),
    UNKNOWN("不清楚");

    private final String label;

    FirmSize(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
