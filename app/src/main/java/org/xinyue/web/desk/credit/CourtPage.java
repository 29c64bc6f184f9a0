package org.xinyue.web.desk.credit;

import java.util.List;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/** Handing in what a court sent. */
public record CourtPage(String title, int ahead, Upload upload, List<FieldError> errors) implements Page {
    public CourtPage {
        errors = List.copyOf(errors);
    }
}
