package org.xinyue.intake.portal;

/** A change of a portal that was not made; the message says what to do. */
public final class PortalRefused extends RuntimeException {
    PortalRefused(String sentence) {
        super(sentence);
    }
}
