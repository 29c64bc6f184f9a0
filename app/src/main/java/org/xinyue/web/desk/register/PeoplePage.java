package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * Everybody with an account, and the form for one more.
 *
 * @param fields empty for those who register nobody
 * @param password one-time password of the person just registered, shown this once; null otherwise
 */
public record PeoplePage(
        String query,
        List<Row> rows,
        List<Field> fields,
        List<FieldError> errors,
        @Nullable String password) implements Page {
    public PeoplePage {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    /** One person. */
    public record Row(String href, String login, String name, String posts, String state) {}

    @Override
    public String title() {
        return "人员与任职";
    }
}
