package org.xinyue.web.column.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/**
 * One act of the complainant.
 *
 * @param obstacle why it cannot be done just now, null when it can
 * @param notices to be read before
 * @param since what happened since the form was opened, newest first; empty when nothing did
 */
public record ActPage(
        Frame frame,
        @Nullable String obstacle,
        List<Notice> notices,
        List<Moment> since,
        List<Choices> choices,
        @Nullable Field text,
        @Nullable Upload upload,
        List<FieldError> errors)
        implements Page {
    public ActPage {
        notices = List.copyOf(notices);
        since = List.copyOf(since);
        choices = List.copyOf(choices);
        errors = List.copyOf(errors);
    }

    /**
     * Heading, address and version.
     *
     * @param version of the case that the form was made from
     */
    public record Frame(String heading, String help, String action, int version, String number) {}

    @Override
    public String title() {
        return errors.isEmpty() ? frame.heading() : "错误：" + frame.heading();
    }
}
