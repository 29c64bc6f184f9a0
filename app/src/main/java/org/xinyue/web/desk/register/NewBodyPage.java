package org.xinyue.web.desk.register;

import java.util.List;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/** The form that registers a body (登记机构). */
public record NewBodyPage(
        String title,
        List<Field> fields,
        List<Choices> choices,
        Chooser superior,
        Chooser competent,
        Choices creditLead,
        DateField from,
        List<FieldError> errors)
        implements Page {
    public NewBodyPage {
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
        errors = List.copyOf(errors);
    }
}
