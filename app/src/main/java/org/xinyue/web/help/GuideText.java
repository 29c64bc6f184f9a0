package org.xinyue.web.help;

import java.util.List;

/**
 * A guide made ready for a page.
 *
 * @param title its first heading
 * @param html what follows it, safe to print as it is
 * @param contents its sections in order
 */
public record GuideText(String title, String html, List<Section> contents) {
    public GuideText {
        contents = List.copyOf(contents);
    }

    /** One heading and the anchor it carries. */
    public record Section(String anchor, String heading) {}
}
