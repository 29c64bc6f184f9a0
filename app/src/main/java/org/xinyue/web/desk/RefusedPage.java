package org.xinyue.web.desk;

import org.xinyue.web.shell.Page;

/** What stands where a page would be that this official is not shown. */
public record RefusedPage(String title, String sentence) implements Page {
    static final String UNKNOWN_CASE = "没有找到，或您的单位不是本件当事方。请核对编号，或从收件箱进入。";

    static RefusedPage of(String sentence) {
        return new RefusedPage("没有找到这个页面", sentence);
    }
}
