package org.xinyue.web.desk.sanction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Upload;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * Asking whether a body is restricted.
 *
 * @param answer null until something was asked
 */
public record CheckPage(
        String title,
        Field body,
        Choices purpose,
        Choices filePurpose,
        Upload upload,
        @Nullable Answer answer,
        List<FieldError> errors)
        implements Page {
    public CheckPage {
        errors = List.copyOf(errors);
    }

    /** What was answered. */
    public record Answer(String body, Tag tag, List<Fact> facts, Grid table) {
        public Answer {
            facts = List.copyOf(facts);
        }
    }
}
