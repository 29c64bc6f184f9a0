package org.xinyue.casework.procedure;

/**
 * Numbers of a table that bound an act rather than run as a clock (限额).
 *
 * @param handBackWorkdays working days after the transfer in which a body may hand back
 * @param verificationDays calendar days from the transfer that a verification may last in all when it is extended, 0 when it cannot be
 */
public record Bounds(int handBackWorkdays, int verificationDays) {
    /** As the plan has it: verification is not extended. */
    public static final Bounds PLAN = new Bounds(Limits.HAND_BACK_WORKDAYS, 0);

    public Bounds {
        if (handBackWorkdays < 1 || verificationDays < 0) {
            throw new IllegalArgumentException("退回和延长的天数须为正数");
        }
    }
}
