package org.xinyue.web.component.show;

/**
 * A part of a page or one of several pages (页签): {@code component/show/tabs.jte}.
 *
 * @param count how many things are in it, "" when they are not counted
 * @param current true for the one that is open
 */
public record Tab(String label, String href, String count, boolean current) {
    /** A part of this page. */
    public static Tab part(String label, String id, int count) {
        return new Tab(label, "#" + id, Integer.toString(count), false);
    }
}
