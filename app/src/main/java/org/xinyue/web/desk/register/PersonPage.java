package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * One person: offices held, one more to give, and the account.
 *
 * @param password a new one-time password, shown this once; null otherwise
 */
public record PersonPage(
        String title,
        String path,
        boolean disabled,
        List<Office> offices,
        Chooser body,
        Choices role,
        DateField from,
        List<FieldError> errors,
        @Nullable String password)
        implements Page {
    public PersonPage {
        offices = List.copyOf(offices);
        errors = List.copyOf(errors);
    }

    /**
     * An office, past or present.
     *
     * @param id for ending it, null when it has an end already
     */
    public record Office(
            String body,
            String role,
            String period,
            @Nullable String id) {}
}
