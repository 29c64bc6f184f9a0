package org.xinyue.web.component.show;

/**
 * A digest that is read out or compared (摘要): {@code component/show/digest.jte}, its ends at once and the whole on demand.
 *
 * @param algorithm SM3
 * @param hex all its digits
 */
public record Digest(String algorithm, String hex) {
    private static final int END = 4;
    private static final int GROUP = 8;

    /** E.g. 7f3a…c91e. */
    public String brief() {
        return hex.substring(0, END) + "…" + hex.substring(hex.length() - END);
    }

    /** In groups of eight, for reading aloud. */
    public String grouped() {
        return hex.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
