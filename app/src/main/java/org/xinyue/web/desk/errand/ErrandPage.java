package org.xinyue.web.desk.errand;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.shell.Page;

/**
 * One errand: how far it is, or what came of it.
 *
 * @param progress null when it has ended
 */
public record ErrandPage(ErrandLine line, @Nullable Progress progress) implements Page {
    /**
     * How far it is.
     *
     * @param percent 0 to 100, null while nobody knows how much there is
     * @param done e.g. 已完成 8,500 行，共 20,000 行
     * @param left e.g. 大约还需 12 秒
     */
    public record Progress(@Nullable String percent, String done, String left) {}

    @Override
    public String title() {
        return line.title();
    }
}
