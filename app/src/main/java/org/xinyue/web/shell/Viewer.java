package org.xinyue.web.shell;

/**
 * The signed-in person as the top bar shows it.
 *
 * @param initial first character of the name
 * @param posts roles held, joined by 、
 * @param unread messages on the desks of this person that nobody has read
 */
public record Viewer(String name, String initial, String posts, int unread) {}
