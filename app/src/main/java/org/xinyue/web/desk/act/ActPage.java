package org.xinyue.web.desk.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/**
 * The form of one act.
 *
 * @param action where the form goes, null when the act is no longer open
 * @param version of the case when the form was opened
 * @param kept what was typed, to copy, when the act is no longer open; null otherwise
 */
public record ActPage(
        String title,
        ActSubject subject,
        @Nullable String action,
        int version,
        List<EntryView> entries,
        @Nullable Upload upload,
        List<FieldError> errors,
        @Nullable Warning warning,
        @Nullable String kept)
        implements Page {
    public ActPage {
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
    }
}
