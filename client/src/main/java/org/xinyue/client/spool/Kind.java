package org.xinyue.client.spool;

/** What can lie in the spool. */
public enum Kind {
    LODGE,
    CORRECT,
    SUPPLEMENT,
    ATTACH,
    WITHDRAW
}
