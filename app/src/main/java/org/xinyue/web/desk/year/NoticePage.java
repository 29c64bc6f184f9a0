package org.xinyue.web.desk.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/**
 * Import of a year's holiday notice (导入放假通知).
 *
 * @param change what it would change, null before it was looked at
 */
public record NoticePage(
        String title,
        Field year,
        Field reference,
        DateField issuedOn,
        Upload upload,
        Field days,
        List<FieldError> errors,
        @Nullable Change change)
        implements Page {
    public NoticePage {
        errors = List.copyOf(errors);
    }

    /** Days that change, and open deadlines that move with them. */
    public record Change(String replaces, String nowOff, String nowWorked, List<Moved> moved) {
        public Change {
            moved = List.copyOf(moved);
        }
    }

    /** One open deadline that would move. */
    public record Moved(String number, String kind, String from, String to) {}
}
