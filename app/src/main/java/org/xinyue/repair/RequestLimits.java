package org.xinyue.repair;

/** Working days for a request (修复与异议时限); the rules in force could not be read to the number, so each has its question in {@code docs/policy/questions.md}. */
public final class RequestLimits {
    private RequestLimits() {}

    /** For the confirming body to look into it. */
    public static final int CONFIRM = 3;
    /** For the lead body to decide. */
    public static final int DECIDE = 10;
}
