package org.xinyue.access;

/**
 * A signed-in person at this moment.
 *
 * @param mustChangePassword true until the one-time password is replaced; nothing else may be done before
 */
public record Presence(Actor.Official official, String login, boolean mustChangePassword, Second second) {
    /** How the person stands to the second factor (第二因素). */
    public enum Second {
        /** None is set up, and none of the offices held asks for one. */
        NOT_ASKED,
        /** An office held today asks for one, and none is set up: nothing else may be done before. */
        MISSING,
        /** One is set up, so that every sign-in asks for a code. */
        HELD
    }
}
