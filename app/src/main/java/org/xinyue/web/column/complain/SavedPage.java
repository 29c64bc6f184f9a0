package org.xinyue.web.column.complain;

import org.xinyue.web.shell.Page;

/**
 * The draft is kept (存为草稿).
 *
 * @param code in groups of four; opens the draft on another device
 * @param until how long it is kept
 */
public record SavedPage(String code, String until) implements Page {
    @Override
    public String title() {
        return "草稿已保存";
    }
}
