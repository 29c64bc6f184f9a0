package org.xinyue.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.testing.Golden;

class CatalogueTest {
    private static final String HEAD = """
            msgid ""
            msgstr ""
            "Language: en\\n"
            "X-Name: English\\n"
            "X-Day: d MMMM uuuu\\n"
            "X-Day-Of-Week: EEEE d MMMM uuuu\\n"

            """;
    private static final Path MAIN = Golden.root().resolve("app/src/main");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PRINTED = Pattern.compile("\\$\\{(?:[^{}\"]|\"[^\"]*\")*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What the code formats into a sentence that is one key here. */
    private static final Pattern FORMATTED = Pattern.compile("\\d+|补全|删去多余的字符");

    /** Texts that stay Chinese: printed papers, what only the audit trail says; and dates. */
    private static final Set<String> CONTENT =
            Set.of("ReceiptSheet.java", "ReceiptSheets.java", "ReceiptSheet.jte", "Registering.java", "Written.java");

    private final Catalogue english = Catalogue.read(Languages.content("language/english.po"));

    private static Translated of(String entries) {
        return new Translated(Catalogue.read(HEAD + entries));
    }

    private static String printed(gg.jte.Content content) {
        var output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    private String said(String chinese) {
        var found = english.find(chinese);
        return found == null ? "" : found.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "转交                                              | Transfer",
                "1 个工作日                                        | 1 working day",
                "3 个工作日                                        | 3 working days",
                "2026 年 3 月 5 日                                 | 5 March 2026",
                "2026 年 3 月 5 日（周四）                         | Thursday 5 March 2026",
                "2026 年 3 月 5 日（周四）（暂定，放假通知发布后可能调整） | Thursday 5 March 2026 (provisional: the public holiday notice may still move it)",
                "2026 年 3 月 5 日（周四）前                       | by Thursday 5 March 2026",
                "2026-03-05 周四                                   | 2026-03-05 Thu",
                "国庆节、中秋节放假（国办发明电〔2025〕7号）       | public holiday: National Day, Mid-Autumn Festival (国办发明电〔2025〕7号)",
                "转交后 5 个工作日内                               | within 5 working days of the transfer",
                "第 5 日，周末，顺延                               | day 5, weekend, moved on",
                "“合同.exe”没有保存：文件是空的，请重新选择文件后再上传；“b”没有保存：文件是空的，请重新选择文件后再上传 | “合同.exe” was not saved: The file is empty. Choose another one; “b” was not saved: The file is empty. Choose another one",
                "DN-1 2026                                         | DN-1 2026"
            })
    void says_a_finished_sentence(String chinese, String translation) {
        assertThat(said(chinese)).isEqualTo(translation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青城恒远", "请填写青城恒远", "青城恒远前", "青城恒远；青城恒远"})
    void does_not_know_what_is_not_ours(String text) {
        assertThat(english.find(text)).isNull();
    }

    @Test
    void marks_what_stays_chinese_and_escapes_it() {
        var language = of("msgid \"返回 {text}\"\nmsgstr \"Back to {text}, see 蒙企通\"\n");
        assertThat(printed(language.say("返回 {text}", "<b>甲")))
                .isEqualTo("Back to <span lang=\"zh-CN\">&lt;b&gt;甲</span>, see <span lang=\"zh-CN\">蒙企通</span>");
        assertThat(printed(language.quote("Ltd"))).isEqualTo("Ltd");
        assertThat(language.langOf("甲")).isEqualTo("zh-CN");
        assertThat(language.langOf("Ltd")).isNull();
        assertThat(printed(language.name("某局"))).isEqualTo("<span lang=\"zh-CN\">某局</span>");
        assertThat(language.missing()).isEmpty();
    }

    @Test
    void says_in_chinese_what_it_lacks_and_remembers_it_without_the_words_of_others() {
        var language = of("");
        assertThat(printed(language.say("没有“甲公司”"))).isEqualTo("<span lang=\"zh-CN\">没有“甲公司”</span>");
        assertThat(language.missing()).containsExactly("没有“…”");
    }

    @Test
    void chinese_gives_everything_back() {
        assertThat(printed(Language.CHINESE.say("第 {number} 步", 3))).isEqualTo("第 3 步");
        assertThat(printed(Language.CHINESE.quote("<b>"))).isEqualTo("&lt;b&gt;");
        assertThat(Language.CHINESE.langOf("甲")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msgid \"甲\"\nmsgstr \"\"\n",
                "msgid \"甲\"\nmsgstr \"a\"\n\nmsgid \"甲\"\nmsgstr \"b\"\n",
                "msgid \"{number} 甲\"\nmsgstr \"a\"\n",
                "msgid \"甲\"\nmsgstr \"{number} a\"\n",
                "msgid \"{words 1}{words 2}\"\nmsgstr \"{words 1}{words 2}\"\n",
                "msgid \"甲\"\nmsgid_plural \"乙\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\n",
                "msgid \"甲\"\nmsgid \"乙\"\nmsgstr \"a\"\n",
                "msgid \"甲\"\n",
                "msgid 甲\nmsgstr \"a\"\n",
                "msgid \"甲\\t\"\nmsgstr \"a\"\n",
                "msgctxt \"x\"\nmsgid \"甲\"\nmsgstr \"a\"\n",
                "\"甲\"\n"
            })
    void refuses_a_malformed_catalogue(String entries) {
        assertThatThrownBy(() -> of(entries)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_text_of_the_public_pages_is_in_the_catalogue() {
        var keys = english.keys();
        var lacking = new TreeSet<String>();
        for (var file : publicPages()) {
            literals(file)
                    .filter(text -> english.find(text) == null)
                    .filter(text -> keys.stream().noneMatch(key -> key.contains(text.strip())))
                    .forEach(text -> lacking.add(file.getFileName() + ": " + text));
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void no_template_of_the_public_pages_prints_chinese_by_itself() {
        for (var file : publicPages()) {
            if (file.toString().endsWith(".jte")) {
                var outside = PRINTED.matcher(read(file)).replaceAll("").replace("lang=\"zh-CN\">信<", "");
                outside = LITERAL.matcher(outside).replaceAll("");
                assertThat(HAN.matcher(outside).results().count())
                        .as(file.toString())
                        .isZero();
            }
        }
    }

    /** A key that nothing can say any more: each of its pieces must still stand somewhere in the code. */
    @Test
    void no_key_is_stale() {
        var code = Set.of("java", "jte").stream()
                .flatMap(folder -> files(MAIN.resolve(folder)).stream())
                .map(CatalogueTest::read)
                .collect(Collectors.joining("\n"))
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("%s", "|")
                .replace("%d", "|");
        var calendar = read(MAIN.resolve("resources/calendar/holidays.csv"));
        var stale = english.keys().stream()
                .filter(key -> Slot.literals(key).stream()
                        .filter(piece -> HAN.matcher(piece).find())
                        .flatMap(FORMATTED::splitAsStream)
                        .map(String::strip)
                        .anyMatch(piece -> !code.contains(piece) && !calendar.contains(piece)))
                .toList();
        assertThat(stale).isEmpty();
    }

    @Test
    void the_english_guide_calls_everything_what_the_pages_call_it() {
        var guide = read(Golden.root().resolve("docs/guide/en/complainant.md")).replaceAll("\\s+", " ");
        var pages = Languages.content("language/english.po");
        var named =
                Pattern.compile("\\*\\*([^*]+)\\*\\*").matcher(guide).results().map(match -> match.group(1));
        assertThat(named.filter(name -> !pages.contains("msgstr \"" + name + "\"")))
                .isEmpty();
    }

    @Test
    void a_hostile_text_is_given_up_soon() {
        var text = "，".repeat(300) + "；“”".repeat(99);
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        java.time.Duration.ofSeconds(2), () -> java.util.Optional.ofNullable(english.find(text))))
                .isEmpty();
    }

    private static List<Path> publicPages() {
        var pages = new java.util.ArrayList<Path>();
        for (var folder : List.of("java/org/xinyue/web/column", "jte/column", "jte/component/input")) {
            pages.addAll(files(MAIN.resolve(folder)));
        }
        for (var file : List.of(
                "jte/layout/public.jte",
                "jte/help/ColumnHelpPage.jte",
                "jte/security/FaultPage.jte",
                "java/org/xinyue/web/shell/Edition.java")) {
            pages.add(MAIN.resolve(file));
        }
        for (var component :
                List.of("errors", "facts", "files", "notice", "passages", "stats", "steps", "tag", "timeline")) {
            pages.add(MAIN.resolve("jte/component/" + component + ".jte"));
        }
        return pages.stream()
                .filter(file -> !CONTENT.contains(String.valueOf(file.getFileName())))
                .toList();
    }

    private static java.util.stream.Stream<String> literals(Path file) {
        var text = read(file).replaceAll("(?s)/\\*\\*.*?\\*/|//[^\\n]*", "");
        return LITERAL.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(literal -> HAN.matcher(literal).find());
    }

    private static List<Path> files(Path folder) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
