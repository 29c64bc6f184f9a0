package org.xinyue.web.column.status;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** Where the receipt code is typed. */
public record StatusPage(Field code, List<FieldError> errors) implements Page {
    static final String FIELD = "code";

    public StatusPage {
        errors = List.copyOf(errors);
    }

    static StatusPage of(Form form) {
        return new StatusPage(
                form.field(FIELD, "查询码")
                        .hint("回执上的 16 位数字，中间的空格可以不输入；没有提交的草稿输入续填码")
                        .width("long")
                        .autocomplete("off"),
                form.errors());
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "进度查询" : "错误：进度查询";
    }
}
