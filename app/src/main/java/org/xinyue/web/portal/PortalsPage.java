package org.xinyue.web.portal;

import java.util.List;
import org.xinyue.web.component.Tag;
import org.xinyue.web.shell.Page;

/** The portals of the leagues and cities (盟市入口). */
public record PortalsPage(String summary, List<Row> rows) implements Page {
    public PortalsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One portal.
     *
     * @param visits of twelve months
     * @param complaints of this month, as it may be told
     */
    public record Row(
            String href, String name, String code, Tag state, String lastVisit, String visits, String complaints) {}

    @Override
    public String title() {
        return "盟市入口";
    }
}
