package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Empty;
import org.xinyue.web.shell.Page;

/** Bodies found by name or code (机构管理). */
public record OrganisationsPage(
        String title,
        String query,
        String summary,
        List<BodyRow> rows,
        @Nullable Empty empty) implements Page {
    public OrganisationsPage {
        rows = List.copyOf(rows);
    }
}
