package org.xinyue.web.security;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * Choosing one's own password.
 *
 * @param forced true while the one-time password must be replaced
 */
public record PasswordPage(Field current, Field replacement, Field again, List<FieldError> errors, boolean forced)
        implements Page {
    public PasswordPage {
        errors = List.copyOf(errors);
    }

    @Override
    public String title() {
        return "修改密码";
    }
}
