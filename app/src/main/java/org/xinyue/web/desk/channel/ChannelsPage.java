package org.xinyue.web.desk.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.desk.register.Chooser;
import org.xinyue.web.shell.Page;

/**
 * Every system that may send, and the form for one more.
 *
 * @param made credentials of the one just registered, shown this once; null otherwise
 */
public record ChannelsPage(
        List<Row> rows,
        Entry entry,
        List<FieldError> errors,
        @Nullable Secrets made) implements Page {
    public ChannelsPage {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** One system. */
    public record Row(
            String href, String name, String channel, String body, String state, String used, String entries) {}

    /** The fields of the form. */
    public record Entry(Choices channel, Chooser body, Field name, DateField from, Field perMinute) {}

    @Override
    public String title() {
        return "接入管理";
    }
}
