package org.xinyue.web.shell;

/**
 * One entry of the side menu.
 *
 * @param href absolute path; the entry is current when the page's path is this one or lies below it
 * @param count shown at the right when above zero
 * @param urgent true shows the count as a red pill
 */
public record MenuItem(MenuGroup group, String label, String href, Icon icon, int count, boolean urgent) {
    /** An entry without a count. */
    public static MenuItem of(MenuGroup group, String label, String href, Icon icon) {
        return new MenuItem(group, label, href, icon, 0, false);
    }
}
