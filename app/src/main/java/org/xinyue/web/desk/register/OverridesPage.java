package org.xinyue.web.desk.register;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/** Genuine credit codes that fail the check: asked for by one person, approved by another (信用代码人工复核). */
public record OverridesPage(String title, Field code, Field reason, List<Pending> pending, List<FieldError> errors)
        implements Page {
    public OverridesPage {
        pending = List.copyOf(pending);
        errors = List.copyOf(errors);
    }

    /**
     * One request that waits.
     *
     * @param mine true when this person asked for it and so may not approve it
     */
    public record Pending(String code, String reason, String requestedBy, boolean mine) {}
}
