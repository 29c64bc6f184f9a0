package org.xinyue.access;

/** What an official may be appointed to do in a body (岗位角色). */
public enum Role {
    /** Handles complaints of the body. */
    CASE_OFFICER("承办人"),
    /** Decides what the officer prepared: verdicts, orders, confirmations. */
    DECIDER("审批负责人"),
    /** Keeps accounts and registers; gives nobody an office and sees no case. */
    SYSTEM_ADMIN("系统管理员"),
    /** Gives and ends offices, sets how people sign in; opens no account and sees no case. */
    SECURITY_ADMIN("安全管理员"),
    /** Decides who may open the identity of a complainant. */
    CUSTODIAN("身份保管员"),
    /** Reads the audit trail; changes nothing. */
    AUDITOR("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** True for the three administrators (三员): they belong to the platform, and whoever is one holds no other office. */
    public boolean standsAlone() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }

    /** The Chinese name shown to people. */
    public String label() {
        return label;
    }
}
