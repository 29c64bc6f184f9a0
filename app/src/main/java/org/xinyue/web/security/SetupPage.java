package org.xinyue.web.security;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/** The first administrator of a new installation. */
public record SetupPage(Field code, Field login, Field name, Field password, List<FieldError> errors) implements Page {
    public SetupPage {
        errors = List.copyOf(errors);
    }

    @Override
    public String title() {
        return "首次设置";
    }
}
