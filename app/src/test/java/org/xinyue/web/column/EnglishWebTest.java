package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.Typed;
import org.xinyue.testing.TestClock;
import org.xinyue.web.column.Visitor.Upload;
import org.xinyue.web.language.Languages;

/** The public pages in English: everything of ours is translated, everything of others is Chinese and says so. */
@ColumnTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class EnglishWebTest {
    private final ColumnWorld.Region region;
    private final Languages languages;
    private final TestClock clock;
    private final JdbcClient database;
    private final int port;
    private Visitor visitor;

    EnglishWebTest(
            ColumnWorld.Region region,
            Languages languages,
            TestClock clock,
            JdbcClient database,
            @LocalServerPort int port) {
        this.database = database;
        this.region = region;
        this.languages = languages;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void somebody_who_reads_english() {
        clock.advance(Duration.ofMinutes(61));
        visitor = new Visitor(port);
        visitor.post("/language", Map.of("language", "en", "back", "/complain"));
        english(200);
    }

    @AfterEach
    void nothing_was_missing() {
        assertThat(languages.missing()).isEmpty();
    }

    private void english(int status) {
        var page = visitor.page();
        assertThat(visitor.last().statusCode()).as(page).isEqualTo(status);
        assertThat(page).contains("<html lang=\"en\">");
        assertThat(Untranslated.in(page)).as(visitor.addresses().getLast()).isEmpty();
    }

    private Map<String, String> answers(Part part) {
        var all = Typed.complaint(region.bodies().respondent());
        var ofPart = new LinkedHashMap<String, String>();
        part.fields().stream()
                .filter(all::containsKey)
                .forEach(field -> ofPart.put(field, all.getOrDefault(field, "")));
        return ofPart;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/guide",
                "/guide/privacy",
                "/guide/deadlines",
                "/guide/accessibility",
                "/help",
                "/complain",
                "/publicity",
                "/publicity/report",
                "/status"
            })
    void an_open_page_is_english(String path) {
        visitor.get(path);
        english(200);
    }

    @Test
    void a_page_that_is_not_there_and_an_expired_form_are_english() {
        visitor.get("/there-is-no-such-page");
        english(404);
        visitor.get("/there-is-no-such-page.pdf");
        english(404);
        visitor.get("/status");
        visitor.post("/help", Map.of());
        english(405);
        visitor.get("/assets/shared.css");
        visitor.post("/status", Map.of("code", "1"));
        english(403);
    }

    @Test
    void the_questions_their_refusal_and_the_other_doors_are_english() {
        visitor.post("/complain", Map.of());
        english(422);
        visitor.post("/complain", Map.of("firm", "no", "body", "no", "basis", "no", "due", "no", "elsewhere", "yes"));
        english(200);
        assertThat(visitor.page()).contains("We may not be able to help you here", "people’s courts");
    }

    @Test
    void every_step_is_english_empty_refused_and_filled_and_so_is_the_receipt() {
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        for (Part part : Part.values()) {
            visitor.get("/complain/" + part.slug());
            english(200);
            if (part == Part.EVIDENCE) {
                evidence();
            } else {
                visitor.post("/complain/" + part.slug(), Map.of());
                english(422);
                visitor.post("/complain/" + part.slug(), answers(part));
                english(200);
                visitor.get("/complain/" + part.slug());
                english(200);
            }
        }
        visitor.get("/complain/saved");
        english(200);
        visitor.get("/complain/review");
        english(200);
        assertThat(visitor.page()).contains("<span lang=\"zh-CN\">");
        visitor.post("/complain/review", Map.of());
        english(200);
        assertThat(visitor.page()).contains("Complaint submitted", "issued in Chinese");
        visitor.get("/status/case");
        english(200);
    }

    private void evidence() {
        visitor.postFiles("/complain/evidence", Map.of("then", "upload"));
        english(422);
        visitor.postFiles(
                "/complain/evidence",
                Map.of("then", "upload"),
                new Upload("合同.exe", ComplainWebTest.PDF),
                new Upload("合同", ComplainWebTest.PDF),
                new Upload("图.png", ComplainWebTest.PDF));
        english(422);
        visitor.postFiles("/complain/evidence", Map.of("then", "upload"), new Upload("施工合同.pdf", ComplainWebTest.PDF));
        english(200);
        visitor.postFiles("/complain/evidence", Map.of("then", "continue"));
        english(200);
    }

    @ParameterizedTest
    @CsvSource({
        "complainant, creditCode, 911501",
        "complainant, creditCode, 91150102MA0N123409",
        "complainant, creditCode, 111501020115345691",
        "complainant, creditCode, 91150102MA0N1234O8",
        "complainant, phone, 12",
        "complainant, email, nobody",
        "complainant, name, 甲",
        "respondent, respondentQuery, 没有这样的单位",
        "contract, signedOn.year, 2030",
        "contract, signedOn.month, 13",
        "contract, signedOn.year, 二〇二四",
        "contract, amount, 一百万",
        "contract, paid, 99999999999",
        "breach, facts, 太短",
        "breach, overdue, 99999999999",
        "breach, dueOn.year, 2001"
    })
    void a_refused_answer_is_english_and_keeps_what_was_typed(String slug, String field, String typed) {
        var answers = new HashMap<>(answers(Part.ofSlug(slug).orElseThrow()));
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        visitor.post("/complain/contract", answers(Part.CONTRACT));
        answers.put(field, typed);
        if (field.equals("respondentQuery")) {
            answers.remove("respondent");
        }
        visitor.post("/complain/" + slug, answers);
        english(422);
        assertThat(visitor.page()).contains(typed, "correct</h2>");
        visitor.get("/complain/review");
        english(200);
    }

    @Test
    void a_wrong_code_and_the_wait_after_several_are_english() {
        visitor.get("/status");
        for (int time = 0; time < 4; time++) {
            visitor.post("/status", Map.of("code", "1"));
            english(visitor.last().statusCode());
        }
        assertThat(visitor.last().statusCode()).isEqualTo(429);
        assertThat(visitor.page()).contains("Please try again in");
    }

    @Test
    void too_many_drafts_are_refused_in_english() {
        for (int begun = 0; begun < Drafts.MOST_AN_HOUR; begun++) {
            region.drafts().beginFrom(Channel.COLUMN, "127.0.0.1");
        }
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        english(429);
    }

    private void open(Receipt receipt) {
        visitor.get("/status");
        visitor.post("/status", Map.of("code", receipt.code()));
        english(200);
        assertThat(visitor.page()).contains(receipt.number(), "issued in Chinese");
    }

    @Test
    void a_case_is_english_in_every_stage_a_complainant_waits_in() {
        open(region.lodged());
        open(region.verifying());
        open(region.answered());
        var asked = region.lodged();
        region.does(asked.caseId(), Act.RETURN_FOR_COMPLETION, new Decision.Statement("请补充合同的签章页"), region.receiver());
        open(asked);
        var refused = region.lodged();
        region.does(
                refused.caseId(),
                Act.REFUSE,
                new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定 2027 年付款，尚未到期"),
                region.receiver());
        open(refused);
        var founded = region.verifying();
        region.does(founded.caseId(), Act.FIND_TRUE, new Decision.Statement("经核对，欠款属实，应当支付"), region.verifier());
        open(founded);
        region.does(
                founded.caseId(),
                Act.ORDER_RECTIFICATION,
                new Decision.Order("请支付全部欠款", ColumnWorld.TODAY.plusDays(40)),
                region.verifier());
        open(founded);
        clock.advance(Duration.ofDays(60));
        open(founded);
        // Other tests of this region know what day it is, and none of what happened on a day to come.
        clock.advance(Duration.ofDays(-60));
        database.sql("DELETE FROM code_attempt").update();
    }

    @Test
    void every_act_of_a_complainant_is_english_asked_refused_and_done() {
        var receipt = region.answered();
        open(receipt);
        for (var slug : List.of(Act.RATE, Act.REOPEN_DISSATISFIED, Act.REOPEN_NEW_FACTS, Act.APPEAL)) {
            visitor.get("/status/act/" + slug.slug());
            english(200);
            visitor.post("/status/act/" + slug.slug(), Map.of("version", "1"));
            english(422);
        }
        visitor.get("/status/act/rate");
        visitor.post("/status/act/rate", Map.of("version", "1", "solved", "no", "satisfaction", "DISSATISFIED"));
        english(409);
        assertThat(visitor.page()).contains("Something has happened in this case");
    }

    @Test
    void withdrawing_is_english_and_so_is_what_cannot_be_done_any_more() {
        open(region.verifying());
        visitor.get("/status/act/withdraw");
        english(200);
        visitor.post("/status/act/withdraw", Map.of("version", "1", "voluntary", "no"));
        english(422);
        visitor.get("/status/act/add-material");
        english(200);
        visitor.post("/status/act/rate", Map.of("version", "1"));
        english(409);
    }

    @Test
    void a_form_too_large_as_a_whole_is_answered_in_english() {
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        visitor.postFiles(
                "/complain/evidence", Map.of("then", "upload"), new Upload("a.pdf", new byte[101 * 1024 * 1024]));
        english(413);
    }

    @Test
    void the_choice_is_remembered_and_can_be_taken_back() {
        assertThat(visitor.cookie(Languages.COOKIE)).isEqualTo("en");
        visitor.get("/guide");
        assertThat(visitor.page())
                .contains("aria-current=\"true\">English</span>", "lang=\"zh-CN\">简体中文</button>")
                .contains("name=\"back\" value=\"/guide\"");
        visitor.post("/language", Map.of("language", "zh-CN", "back", "/guide/privacy"));
        assertThat(visitor.addresses().getLast()).isEqualTo("/guide/privacy");
        assertThat(visitor.page()).contains("<html lang=\"zh-CN\">", "个人信息保护", "\">English</button>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "EN", "en\"><script>", "zh-CN; Domain=x"})
    void a_language_that_is_not_offered_is_chinese(String language) {
        visitor.post("/language", Map.of("language", language, "back", "/guide"));
        assertThat(visitor.page()).contains("<html lang=\"zh-CN\">").doesNotContain("<script>");
        visitor.forge(Languages.COOKIE, "fr");
        visitor.get("/guide");
        assertThat(visitor.page()).contains("<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/x?next=//evil", "javascript:1", ""
            })
    void leads_back_to_no_other_site(String back) {
        var answer = visitor.postOnce("/language", Map.of("language", "en", "back", back));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/");
    }

    @Test
    void the_office_and_the_way_into_it_stay_chinese() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/office/sign-in"))
                .header("Cookie", Languages.COOKIE + "=en")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(request, BodyHandlers.ofString()).body();
            assertThat(page).contains("<html lang=\"zh-CN\">").doesNotContain("action=\"/language\"");
        }
    }
}
