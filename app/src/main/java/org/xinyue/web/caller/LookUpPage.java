package org.xinyue.web.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/**
 * A caller asks how it stands (凭码代查).
 *
 * @param answer what to tell, null before a code was found
 */
public record LookUpPage(List<FieldError> errors, Tick consent, Field code, Progress.Answer.@Nullable Known answer)
        implements Page {
    public LookUpPage {
        errors = List.copyOf(errors);
    }

    static LookUpPage of(Form form, Progress.Answer.@Nullable Known answer) {
        return new LookUpPage(
                form.errors(),
                new Tick(
                        "consent",
                        "对方同意由我代查，并自己报出查询码",
                        "yes",
                        form.value("consent").equals("yes"),
                        "“请您报一下查询码，四位一组。我替您查一下进度，可以吗？”每次代查都有记录。",
                        form.error("consent")),
                form.field("code", "查询码").hint("16 位数字，四位一组").width("long"),
                answer);
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "凭码代查" : "错误：凭码代查";
    }
}
