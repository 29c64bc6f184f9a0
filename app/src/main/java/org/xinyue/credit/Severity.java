package org.xinyue.credit;

import java.time.LocalDate;

/**
 * How grave an entry is (失信程度), with the shortest and the longest time it is shown in public, in months from the day of the document that establishes it.
 * Minor ones are not shown; they still count for as long as they stand.
 */
public enum Severity {
    MINOR("轻微", 0, 3),
    GENERAL("一般", 3, 12),
    SERIOUS("严重", 12, 36);

    private final String label;
    private final int least;
    private final int most;

    Severity(String label, int least, int most) {
        this.label = label;
        this.least = least;
        this.most = most;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** True when entries of this class are shown in public. */
    public boolean isShown() {
        return least > 0;
    }

    /** The last day on which an entry of this class stands. */
    public LocalDate lastDay(LocalDate confirmedOn) {
        return confirmedOn.plusMonths(most).minusDays(1);
    }

    /** The first day on which the shortest time is over. */
    public LocalDate leastOver(LocalDate confirmedOn) {
        return confirmedOn.plusMonths(least);
    }

    /** How long, in words, e.g. 最短 3 个月，最长 12 个月. */
    public String period() {
        return (isShown() ? "公示" : "不公示，记录") + (least == 0 ? "" : "最短 " + least + " 个月，") + "最长 " + most + " 个月";
    }

    /** True when this class is as grave as the other or graver. */
    public boolean isAtLeast(Severity other) {
        return most >= other.most;
    }
}
