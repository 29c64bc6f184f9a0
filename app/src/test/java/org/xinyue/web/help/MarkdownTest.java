package org.xinyue.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a guide's Markdown, above all of what nobody should have written into it. */
final class MarkdownTest {
    private static final Picture INBOX = new Picture(
            "inbox.png", ByteBuffer.allocate(24).putInt(16, 824).putInt(20, 620).array());

    private final Markdown markdown = new Markdown(
            address -> address.equals("verifier.md") ? "/office/help/verifier" : null,
            address -> INBOX,
            Markdown.CHINESE);

    private GuideText read(String body) {
        return markdown.read("# 标题\n\n" + body);
    }

    @Test
    void takes_the_first_heading_as_the_title_and_gives_the_others_anchors() {
        var guide = read("## 「撤回投诉」\n\n一\n\n## 没有书面材料、不会上网\n\n二\n\n## 「撤回投诉」\n");
        assertThat(guide.title()).isEqualTo("标题");
        assertThat(guide.contents())
                .containsExactly(
                        new GuideText.Section("撤回投诉", "「撤回投诉」"),
                        new GuideText.Section("没有书面材料-不会上网", "没有书面材料、不会上网"),
                        new GuideText.Section("撤回投诉-2", "「撤回投诉」"));
        assertThat(guide.html()).doesNotContain("标题").contains("<h2 id=\"撤回投诉\">「撤回投诉」</h2>", "<h2 id=\"撤回投诉-2\">");
    }

    @Test
    void refuses_a_guide_without_a_title() {
        assertThatThrownBy(() -> markdown.read("没有标题")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "字<script src=\"/x.js\"></script>",
                "<p style=\"color:red\">红</p>",
                "字<b onclick=\"x()\">粗</b>"
            })
    void shows_html_as_the_letters_it_is_written_in(String html) {
        assertThat(read(html).html()).contains("&lt;").doesNotContainPattern("<(script|b|p )");
    }

    @Test
    void drops_the_marks_of_the_numbers() {
        assertThat(read("3 个工作日<!--TRANSFER-->内\n\n<!-- 整段 -->\n").html())
                .contains("3 个工作日内")
                .doesNotContain("--", "整段");
    }

    @Test
    void leads_to_guides_and_to_secure_addresses_only() {
        assertThat(read("见[核实](verifier.md)、[通知](https://www.gov.cn/a)").html())
                .contains("href=\"/office/help/verifier\">核实</a>")
                .contains("href=\"https://www.gov.cn/a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://example.com", "../policy/questions.md", "data:text/html,x"})
    void keeps_the_words_of_a_link_that_leads_nowhere(String address) {
        assertThat(read("见[这里](" + address + ")。").html()).isEqualTo("<p>见这里。</p>\n");
    }

    @Test
    void gives_a_table_room_to_scroll_and_names_it() {
        assertThat(read("## 期限\n\n| 事项 | 多久 |\n|---|---|\n| 转交 | 3 日 |\n").html())
                .contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"期限表\">")
                .contains("<th scope=\"col\">事项</th>");
    }

    @Test
    void gives_a_picture_its_size_and_an_address_that_changes_with_it() {
        assertThat(read("![收件箱](pictures/inbox.png)").html())
                .contains("src=\"/help/pictures/inbox.png?v=" + INBOX.version() + "\"")
                .contains("alt=\"收件箱\"", "width=\"824\"", "height=\"620\"");
    }

    @Test
    void joins_the_lines_of_a_chinese_sentence_without_a_gap() {
        assertThat(read("每一步\n都有据可查").html()).contains("每一步都有据可查");
    }
}
