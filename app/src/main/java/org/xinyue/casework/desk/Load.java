package org.xinyue.casework.desk;

/**
 * How many acts are owed, by their dates (待办数).
 *
 * @param all of any date
 * @param overdue of these, before today
 * @param today of these, today
 * @param soon of these, within the next two working days
 */
public record Load(int all, int overdue, int today, int soon) {
    /** Of all, after the next two working days. */
    public int later() {
        return all - overdue - today - soon;
    }
}
