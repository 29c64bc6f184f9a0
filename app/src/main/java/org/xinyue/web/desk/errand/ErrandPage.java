package org.xinyue.web.desk.errand;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.act.Progress;
import org.xinyue.web.shell.Page;

/**
 * One errand: how far it is, or what came of it.
 *
 * @param progress null when it has ended
 */
public record ErrandPage(ErrandLine line, @Nullable Progress progress) implements Page {
    @Override
    public String title() {
        return line.title();
    }
}
