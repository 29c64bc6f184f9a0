package org.xinyue.web.desk.sanction;

import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/** The catalogue of measures as it stands today. */
public record CataloguePage(int count, Grid table) implements Page {
    @Override
    public String title() {
        return "惩戒措施目录";
    }
}
