package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;
import org.xinyue.web.column.Visitor.Upload;

/** Steps that keep themselves, as their script sends them. */
@ColumnTest
@Proves(Clause.A1_COLUMN)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class KeepWebTest {
    private static final String KEEP = "/complain/breach/keep";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("\"seen\":\"([^\"]+)\"");

    private final ColumnWorld.Region region;
    private final JdbcClient database;
    private final TestClock clock;
    private final int port;
    private Visitor visitor;

    KeepWebTest(ColumnWorld.Region region, JdbcClient database, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void somebody_begins_an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
        visitor = new Visitor(port);
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    /** Opens the step anew and gives the mark that it was made from. */
    private String open() {
        visitor.get("/complain/breach");
        return found(SEEN, visitor.page());
    }

    private HttpResponse<String> keep(Map<String, String> typed, String seen) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("seen", seen);
        return visitor.postOnce(KEEP, fields);
    }

    @Test
    void keeps_what_was_typed_good_or_not_and_does_not_judge_it() {
        var answer = keep(Map.of("overdue", "约120万<b>", "facts", "第一行\n第二"), open());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("\"at\":\"\\d\\d:\\d\\d\"").doesNotContain("请填写");
        open();
        assertThat(visitor.page()).contains("value=\"约120万&lt;b>\"", "第一行\n第二").doesNotContain("需要修改");
    }

    @Test
    void what_was_kept_half_way_does_not_pass_as_done() {
        keep(Map.of("facts", "还没有写完"), open());
        visitor.get("/complain/review");
        assertThat(visitor.page()).contains("需要修改");
        visitor.post("/complain/review", Map.of());
        assertThat(visitor.last().statusCode()).isEqualTo(422);
    }

    @Test
    void the_same_words_sent_again_are_kept_once_and_are_no_conflict() {
        String seen = open();
        var first = keep(Map.of("facts", "一\r\n二"), seen);
        var again = keep(Map.of("facts", "一\n二"), seen);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(found(MARK, again.body())).isEqualTo(found(MARK, first.body()));
    }

    @Test
    void the_older_of_two_windows_is_told_and_overwrites_nothing() {
        String older = open();
        String newer = open();
        assertThat(keep(Map.of("facts", "新窗口写的"), newer).statusCode()).isEqualTo(200);
        var refused = keep(Map.of("facts", "旧窗口写的"), older);
        assertThat(refused.statusCode()).isEqualTo(409);
        open();
        assertThat(visitor.page()).contains("新窗口写的").doesNotContain("旧窗口写的");
        assertThat(keep(Map.of("facts", "旧窗口写的"), found(MARK, refused.body())).statusCode())
                .as("who was told may insist")
                .isEqualTo(200);
    }

    @Test
    void the_button_of_the_older_window_asks_once_more_with_every_word_in_its_place() {
        String older = open();
        keep(Map.of("facts", "新窗口写的"), older);
        visitor.post("/complain/breach", Map.of("facts", "旧窗口写的", "seen", older, "then", "continue"));
        assertThat(visitor.last().statusCode()).isEqualTo(409);
        assertThat(visitor.page()).contains("另一个窗口或设备上修改过", "旧窗口写的").doesNotContain("新窗口写的");
        String told = found(SEEN, visitor.page());
        visitor.post("/complain/breach", Map.of("facts", "旧窗口写的", "seen", told, "then", "draft"));
        assertThat(visitor.page()).contains("草稿已保存");
        open();
        assertThat(visitor.page()).contains("旧窗口写的");
    }

    @Test
    void another_part_written_elsewhere_is_no_conflict() {
        String seen = open();
        visitor.post("/complain/contract", Map.of("contractName", "供热合同"));
        assertThat(keep(Map.of("facts", "继续写"), seen).statusCode()).isEqualTo(200);
        visitor.get("/complain/contract");
        assertThat(visitor.page()).contains("供热合同");
    }

    @Test
    void a_lodged_draft_is_gone_and_an_expired_one_is_not_found() {
        String seen = open();
        database.sql("UPDATE intake_draft SET lodged_at = now(), sealed = NULL, notice_version = '2026-1'")
                .update();
        assertThat(keep(Map.of("facts", "晚了"), seen).statusCode()).isEqualTo(410);
        database.sql("DELETE FROM intake_draft").update();
        assertThat(keep(Map.of("facts", "太晚"), seen).statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_no_draft_gets_none_from_typing() {
        long before = drafts();
        var nobody = new Visitor(port);
        assertThat(nobody.postOnce(KEEP, Map.of("facts", "没有草稿")).statusCode()).isEqualTo(404);
        assertThat(nobody.cookie("xinyue_draft")).isEmpty();
        assertThat(drafts()).isEqualTo(before);
    }

    private long drafts() {
        return database.sql("SELECT count(*) FROM intake_draft")
                .query(Long.class)
                .single();
    }

    @Test
    void who_has_a_draft_goes_on_while_new_ones_are_refused() {
        String seen = open();
        for (int begun = 1; begun < Drafts.MOST_AN_HOUR; begun++) {
            region.drafts().beginFrom(Channel.COLUMN, "127.0.0.1");
        }
        assertThat(new Visitor(port).post("/complain", ComplainWebTest.ELIGIBLE).statusCode())
                .isEqualTo(429);
        assertThat(keep(Map.of("facts", "照常保存"), seen).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void without_the_token_or_with_a_foreign_cookie_nothing_is_kept() {
        open();
        var forger = new Visitor(port);
        forger.get("/assets/shared.css");
        forger.forge("xinyue_draft", visitor.cookie("xinyue_draft"));
        assertThat(forger.postOnce(KEEP, Map.of("facts", "伪造")).statusCode()).isEqualTo(403);
        for (String made : List.of("x", visitor.cookie("xinyue_draft").substring(2))) {
            var other = new Visitor(port);
            other.forge("xinyue_draft", made);
            assertThat(other.postOnce(KEEP, Map.of("facts", "伪造")).statusCode()).isEqualTo(404);
        }
        open();
        assertThat(visitor.page()).doesNotContain("伪造");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complain/evidence/keep", "/complain/review/keep", "/complain/nothing/keep"})
    void only_steps_with_something_to_type_are_kept(String path) {
        assertThat(visitor.postOnce(path, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_of_thirty_megabytes_sent_by_itself_is_refused_with_the_sentence_the_page_knows() {
        visitor.get("/complain/evidence");
        assertThat(visitor.page())
                .contains("data-largest=\"20971520\"", "data-too-large=\"文件超过 20 MB，请压缩或拆分后再上传\"")
                .contains("data-extensions=\"pdf jpg jpeg png ofd doc docx xls xlsx\"", "data-archives=\"zip rar");
        visitor.postFiles(
                "/complain/evidence",
                Map.of("then", "upload"),
                new Upload("big.pdf", Arrays.copyOf(ComplainWebTest.PDF, 30 << 20)));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("“big.pdf”没有保存：文件超过 20 MB，请压缩或拆分后再上传", "id=\"stored\"");
    }
}
