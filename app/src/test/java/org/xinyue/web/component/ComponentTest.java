package org.xinyue.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinyue.web.language.Languages;
import org.xinyue.web.shell.Csrf;
import org.xinyue.web.shell.Edition;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Shell;

/** The components as a browser receives them: labels bound to inputs, errors announced, everything typed escaped. */
class ComponentTest {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ComponentTest.class.getClassLoader(), "org.xinyue.web.page");

    @Test
    void escapes_what_a_person_typed() {
        var form = Form.of(Map.of("name", List.of("\"><script>alert(1)</script>")));
        String html = render("input/field", Map.of("field", form.field("name", "企业名称")));
        assertThat(html).doesNotContain("<script>").contains("&#34;>&lt;script");
    }

    @Test
    void binds_label_hint_and_error_to_the_input() {
        var form = Form.of(Map.of("amount", List.of("12.345"))).refuse("amount", "请填写拖欠金额，最多两位小数");
        String html = render(
                "input/field",
                Map.of("field", form.field("amount", "拖欠金额").hint("不含利息").width("amount")));
        assertThat(html)
                .contains("<label for=\"amount\">", "aria-describedby=\"amount-hint amount-error\"")
                .contains("aria-invalid=\"true\"", "value=\"12.345\"", "请填写拖欠金额，最多两位小数");
    }

    @Test
    void never_sends_a_password_back() {
        var form = Form.of(Map.of("password", List.of("secret-secret"))).refuse("password", "密码不正确");
        String html = render("input/field", Map.of("field", form.password("password", "密码", "current-password")));
        assertThat(html).doesNotContain("secret-secret").contains("autocomplete=\"current-password\"");
    }

    @Test
    void leaves_out_what_a_field_does_not_have() {
        String html = render("input/field", Map.of("field", Field.text("a", "甲", "")));
        assertThat(html).doesNotContain("aria-describedby", "aria-invalid", "autocomplete", "（选填）");
    }

    @Test
    void marks_the_chosen_option_only() {
        var options = List.of(Choices.Option.of("a", "甲"), new Choices.Option("b", "乙", "说明"));
        var choices = Choices.of("kind", "类别", "b", options);
        assertThat(render("input/radios", Map.of("choices", choices)).split(" checked", -1))
                .hasSize(2);
        assertThat(render("input/select", Map.of("choices", choices))).contains("<option value=\"b\" selected>");
    }

    @Test
    void lists_every_error_as_a_link_to_its_field() {
        var form = Form.empty().refuse("a", "请填写甲").refuse("a", "第二句").refuse("", "请重新提交");
        String html = render("errors", Map.of("errors", form.errors()));
        assertThat(html).contains("有 2 处需要修改", "<a href=\"#a\">请填写甲</a>").doesNotContain("第二句");
    }

    @Test
    void keeps_the_lines_of_a_text_that_begins_with_an_empty_one() {
        String html = render("input/area", Map.of("field", Field.text("t", "经过", "\n第二行")));
        assertThat(html).contains("\n\n第二行</textarea>");
    }

    @Test
    void every_post_form_of_a_list_carries_the_csrf_field() {
        var shell = new Shell(
                "材料",
                "/x",
                new Csrf("_csrf", "token"),
                file -> "/assets/" + file,
                List.of(),
                Edition.STANDARD,
                Languages.Choice.NONE,
                null,
                null);
        var files = List.of(new Attachment("合同.pdf", null, "2.4 MB", "SM3 7f3a…c91e", "/remove"));
        assertThat(render("files", Map.of("shell", shell, "files", files))).contains("name=\"_csrf\" value=\"token\"");
    }

    private static String render(String component, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("component/" + component + ".jte", parameters, output);
        return output.toString();
    }
}
