package org.xinyue.web.desk.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Tag;

/**
 * The head of a case.
 *
 * @param standing as what the official sees it, e.g. 您的单位是本件的核实认定部门
 * @param rule which rules the case follows and why, null where the viewer need not know
 * @param verdict what was found or confirmed, null before
 */
public record CaseHead(
        String number,
        String title,
        List<Tag> tags,
        String standing,
        @Nullable String rule,
        @Nullable String verdict) {
    public CaseHead {
        tags = List.copyOf(tags);
    }
}
