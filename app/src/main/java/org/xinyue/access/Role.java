package org.xinyue.access;

/** What an official may be appointed to do in a body (岗位角色). */
public enum Role {
    /** Handles complaints of the body. */
    CASE_OFFICER("承办人"),
    /** Decides what the officer prepared: verdicts, orders, confirmations. */
    DECIDER("审批负责人"),
    /** Keeps people and offices; sees no case. */
    SYSTEM_ADMIN("系统管理员"),
    /** Decides who may open the identity of a complainant. */
    CUSTODIAN("身份保管员"),
    /** Reads the audit trail; changes nothing. */
    AUDITOR("审计员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
        return label;
    }
}
