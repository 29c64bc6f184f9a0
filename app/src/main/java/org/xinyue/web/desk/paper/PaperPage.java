package org.xinyue.web.desk.paper;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.shell.Page;

/**
 * A paper on the screen, ready to be printed.
 *
 * @param title kind and number
 * @param standing what it is: issued and when, or a preview
 * @param content as it was issued: our own well-formed XHTML with every text escaped
 * @param back the case
 * @param file the PDF, null for a preview
 */
public record PaperPage(
        String title,
        String standing,
        String content,
        String back,
        @Nullable String file) implements Page {
    /** What would be issued from what is typed. */
    public static PaperPage preview(String act, String content, String back) {
        return new PaperPage("预览：" + act, "这是预览，没有签发，也没有编号。请回到填写页核对，确认办理后才会签发。", content, back, null);
    }
}
