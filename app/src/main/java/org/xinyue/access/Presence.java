package org.xinyue.access;

/**
 * A signed-in person at this moment.
 *
 * @param mustChangePassword true until the one-time password is replaced; nothing else may be done before
 */
public record Presence(Actor.Official official, String login, boolean mustChangePassword) {}
