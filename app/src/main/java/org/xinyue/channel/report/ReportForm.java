package org.xinyue.channel.report;

/** In which form a door is told: the one in which it brought the complaint (回告方式). */
public enum ReportForm {
    DESK("平台页面"),
    FEED("系统接口"),
    SHEET("回告表");

    private final String label;

    ReportForm(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
