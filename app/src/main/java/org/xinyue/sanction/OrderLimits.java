package org.xinyue.sanction;

/** Working days of an executing body (惩戒时限); the plan names none, so each has its question in {@code docs/policy/questions.md}. */
public final class OrderLimits {
    private OrderLimits() {}

    /** To sign for an order. */
    public static final int SIGN = 2;
    /** To report what was done. */
    public static final int EXECUTE = 10;
    /** To confirm that a measure has stopped. */
    public static final int STOP = 3;
}
