package org.xinyue.web.desk.credit;

import java.util.List;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Upload;
import org.xinyue.web.desk.register.Chooser;
import org.xinyue.web.shell.Page;

/** Booking arrears or a judgment-defaulter by hand. */
public record BookingPage(
        String title,
        Chooser body,
        Choices kind,
        Choices severity,
        List<Field> words,
        Field facts,
        DateField confirmedOn,
        Upload proof,
        List<FieldError> errors)
        implements Page {
    public BookingPage {
        words = List.copyOf(words);
        errors = List.copyOf(errors);
    }
}
