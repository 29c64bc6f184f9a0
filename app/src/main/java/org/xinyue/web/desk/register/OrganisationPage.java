package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * One body (机构).
 *
 * @param below bodies directly below it
 * @param ending form to end it, null when it has ended already
 */
public record OrganisationPage(
        String title,
        String path,
        List<Fact> facts,
        List<BodyRow> below,
        @Nullable Ending ending,
        List<FieldError> errors)
        implements Page {
    public OrganisationPage {
        facts = List.copyOf(facts);
        below = List.copyOf(below);
        errors = List.copyOf(errors);
    }
}
