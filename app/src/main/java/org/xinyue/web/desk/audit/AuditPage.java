package org.xinyue.web.desk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * Lines of the audit trail that answer to a query, newest first, below the two verdicts (审计日志).
 *
 * @param check the last verification, null before the first
 * @param clear address without any condition, null when none is set
 * @param empty null when there are lines
 */
public record AuditPage(
        String title,
        @Nullable Check check,
        List<Field> fields,
        Choices kind,
        @Nullable String clear,
        Grid table,
        Pager pager,
        @Nullable Empty empty)
        implements Page {
    public AuditPage {
        fields = List.copyOf(fields);
    }

    /**
     * What the last verification found.
     *
     * @param when when it was, and who asked for it
     * @param scope how many lines, and up to where heads are signed
     */
    public record Check(Finding intact, Finding complete, String when, String scope) {}

    /** One verdict with its reason, null when it is yes. */
    public record Finding(
            String label, Tag answer, @Nullable String reason) {}
}
