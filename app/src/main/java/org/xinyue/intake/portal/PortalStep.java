package org.xinyue.intake.portal;

/** What is counted of people who come from a portal. */
public enum PortalStep {
    /** Followed the link. */
    VISIT,
    /** Began to write. */
    DRAFT,
    /** Handed it in. */
    COMPLAINT
}
