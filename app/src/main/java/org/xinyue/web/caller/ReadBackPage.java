package org.xinyue.web.caller;

import java.util.List;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Page;

/**
 * What is read to the caller for confirmation (复述稿).
 *
 * @param version of the answers it was written from
 */
public record ReadBackPage(List<FieldError> errors, List<Paragraph> paragraphs, String version, Tick confirmed)
        implements Page {
    public ReadBackPage {
        errors = List.copyOf(errors);
        paragraphs = List.copyOf(paragraphs);
    }

    /** Some sentences, and where to correct them. */
    public record Paragraph(String heading, String words, String change) {}

    @Override
    public String title() {
        return errors.isEmpty() ? "复述稿" : "错误：复述稿";
    }
}
