package org.xinyue.web.desk.sanction;

import org.xinyue.web.component.list.Table;
import org.xinyue.web.shell.Page;

/** The catalogue of measures as it stands today. */
public record CataloguePage(int count, Table table) implements Page {
    @Override
    public String title() {
        return "惩戒措施目录";
    }
}
