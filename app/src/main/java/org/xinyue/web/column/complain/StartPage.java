package org.xinyue.web.column.complain;

import java.util.Arrays;
import java.util.List;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/**
 * The questions before the form.
 *
 * @param unfinished true when this browser holds a draft that can be gone on with
 */
public record StartPage(List<Choices> questions, List<FieldError> errors, boolean unfinished) implements Page {
    public StartPage {
        questions = List.copyOf(questions);
        errors = List.copyOf(errors);
    }

    static StartPage of(Form form, boolean unfinished) {
        var questions = Arrays.stream(Eligibility.values())
                .map(question -> question.asked(form))
                .toList();
        return new StartPage(questions, form.errors(), unfinished);
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "开始投诉" : "错误：开始投诉";
    }
}
