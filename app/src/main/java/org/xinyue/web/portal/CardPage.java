package org.xinyue.web.portal;

import org.xinyue.web.shell.Page;

/**
 * What a portal shows of the column in a frame (入口卡片).
 *
 * @param entry where the links lead
 */
public record CardPage(String entry) implements Page {
    @Override
    public String title() {
        return "政府违约失信投诉专栏";
    }
}
