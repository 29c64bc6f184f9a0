package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;
import org.xinyue.web.column.Visitor.Upload;

@ColumnTest
@Proves(Clause.A1_COLUMN)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class ComplainWebTest {
    static final Map<String, String> ELIGIBLE =
            Map.of("firm", "yes", "body", "yes", "basis", "yes", "due", "yes", "elsewhere", "no");
    static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CODE = Pattern.compile("class=\"code\">([0-9 ]{19})<");

    private final ColumnWorld.Region region;
    private final JdbcClient database;
    private final List<RecurringTask<?>> duties;
    private final int port;
    private final TestClock clock;
    private Visitor visitor;

    ComplainWebTest(
            ColumnWorld.Region region,
            JdbcClient database,
            List<RecurringTask<?>> duties,
            TestClock clock,
            @LocalServerPort int port) {
        this.clock = clock;
        this.region = region;
        this.database = database;
        this.duties = duties;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void somebody_new() {
        visitor = new Visitor(port);
    }

    @Test
    void somebody_who_begins_drafts_by_the_hundred_is_told_what_to_do_instead() {
        clock.advance(Duration.ofMinutes(61));
        for (int begun = 0; begun < Drafts.MOST_AN_HOUR; begun++) {
            region.drafts().beginFrom(Channel.COLUMN, "127.0.0.1");
        }
        visitor.post("/complain", ELIGIBLE);
        assertThat(visitor.last().statusCode()).isEqualTo(429);
        assertThat(visitor.page()).contains("新建的草稿太多", "12345", "续填码");
        visitor.post("/complain/contract", answers(Part.CONTRACT));
        assertThat(visitor.last().statusCode())
                .as("no way round by the second page")
                .isEqualTo(429);
        region.drafts().beginFrom(Channel.COLUMN, "10.0.0.7");
        clock.advance(Duration.ofMinutes(61));
        visitor.post("/complain", ELIGIBLE);
        assertThat(visitor.last().statusCode()).as("an hour later").isEqualTo(200);
    }

    private Map<String, String> answers(Part part) {
        var all = Typed.complaint(region.bodies().respondent());
        var ofPart = new LinkedHashMap<String, String>();
        part.fields().stream()
                .filter(all::containsKey)
                .forEach(field -> ofPart.put(field, all.getOrDefault(field, "")));
        return ofPart;
    }

    private void fillIn() {
        visitor.post("/complain", ELIGIBLE);
        for (Part part : Part.values()) {
            if (part == Part.EVIDENCE) {
                visitor.postFiles("/complain/evidence", Map.of("then", "continue"), new Upload("contract.pdf", PDF));
            } else {
                visitor.post("/complain/" + part.slug(), answers(part));
            }
        }
    }

    private static String codeIn(String page) {
        var found = CODE.matcher(page);
        assertThat(found.find()).as("a code on the page").isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/,我要投诉",
        "/guide,谁可以投诉",
        "/guide/privacy,个人信息保护",
        "/guide/deadlines,3 个工作日",
        "/complain,开始投诉",
        "/status,查询码"
    })
    void an_open_page_is_there_for_everybody(String path, String words) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void a_complaint_goes_from_the_first_question_to_receipt_and_status() {
        fillIn();
        assertThat(visitor.page()).contains("核对提交", "contract.pdf", "青城恒远建设工程有限公司", "新城区住房和城乡建设局");
        visitor.post("/complain/review", Map.of());
        assertThat(visitor.page()).contains("投诉已提交", "蒙信诉〔2026〕").containsPattern("2026 年 3 月 \\d+ 日（周.）前");
        String code = codeIn(visitor.page());
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("已提交", "期限", "第 3 日", "撤回投诉", "contract.pdf");
        assertThat(visitor.addresses())
                .allSatisfy(address -> assertThat(address)
                        .doesNotContain(code.replace(" ", ""))
                        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}")
                        .doesNotContain("%"));
    }

    @Test
    void the_questions_must_be_answered() {
        visitor.post("/complain", Map.of("firm", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("<title>错误：", "有 4 处需要修改", "href=\"#body\"");
    }

    @Test
    @Proves(Clause.A1_SCOPE)
    void who_must_be_refused_is_shown_the_right_door_before_typing() {
        var typed = new HashMap<>(ELIGIBLE);
        typed.put("body", "no");
        visitor.post("/complain", typed);
        assertThat(visitor.page()).contains("本专栏可能帮不上您", "调解、仲裁或人民法院");
        assertThat(visitor.cookie("xinyue_draft")).isEmpty();
    }

    @Test
    void a_refused_page_keeps_every_word_and_links_to_the_fields() {
        visitor.post("/complain", ELIGIBLE);
        var typed = answers(Part.BREACH);
        typed.put("overdue", "约120万<b>");
        typed.put("dueOn.year", "2027");
        visitor.post("/complain/breach", typed);
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("有 2 处需要修改", "href=\"#overdue\"", "href=\"#dueOn\"", "请填写拖欠金额，最多两位小数")
                .contains("value=\"约120万&lt;b>\"", "2024 年 5 月签订施工合同")
                .doesNotContain("约120万<b>");
        visitor.get("/complain/breach");
        assertThat(visitor.page()).contains("约120万").doesNotContain("需要修改");
    }

    @Test
    void the_check_lists_what_is_missing_and_refuses_to_hand_in() {
        visitor.post("/complain", ELIGIBLE);
        visitor.post("/complain/complainant", answers(Part.COMPLAINANT));
        visitor.get("/complain/review");
        assertThat(visitor.page()).contains("需要修改", "/complain/contract?check=1#contractName");
        visitor.post("/complain/review", Map.of());
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).doesNotContain("投诉已提交");
        visitor.get("/complain/contract?check=1");
        assertThat(visitor.page()).contains("请填写合同或文件名称");
    }

    @Test
    @Proves(Clause.A1_SCOPE)
    void a_body_is_looked_up_and_a_company_is_not_found_in_scope() {
        visitor.post("/complain", ELIGIBLE);
        visitor.post("/complain/respondent", Map.of("respondentQuery", "新城区 住房", "then", "search"));
        assertThat(visitor.last().statusCode()).isEqualTo(200);
        assertThat(visitor.page()).contains("选择被投诉机关", "新城区住房和城乡建设局");
        visitor.post("/complain/respondent", Map.of("respondentQuery", "某某建筑有限公司", "then", "search"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("被投诉单位是企业");
    }

    @Test
    void sent_twice_at_once_it_is_one_case_and_one_receipt() throws Exception {
        fillIn();
        long before = cases();
        var pages = new ArrayList<String>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var clicks = new ArrayList<Future<Integer>>();
            for (int click = 0; click < 4; click++) {
                clicks.add(hands.submit(
                        () -> visitor.postOnce("/complain/review", Map.of()).statusCode()));
            }
            for (var click : clicks) {
                assertThat(click.get()).isEqualTo(303);
            }
        }
        for (int look = 0; look < 2; look++) {
            visitor.get("/complain/receipt");
            pages.add(codeIn(visitor.page()));
        }
        visitor.get("/complain/receipt");
        assertThat(pages.getFirst()).isEqualTo(pages.getLast());
        assertThat(cases()).isEqualTo(before + 1);
        visitor.get("/complain/breach");
        assertThat(visitor.page()).contains("投诉已提交");
    }

    private long cases() {
        return database.sql("SELECT count(*) FROM complaint").query(Long.class).single();
    }

    @Test
    void a_draft_goes_on_elsewhere_with_its_code() {
        visitor.post("/complain", ELIGIBLE);
        var typed = answers(Part.COMPLAINANT);
        typed.put("then", "draft");
        visitor.post("/complain/complainant", typed);
        assertThat(visitor.page()).contains("草稿已保存", "2026 年 4 月");
        String code = codeIn(visitor.page());
        var elsewhere = new Visitor(port);
        elsewhere.get("/status");
        elsewhere.post("/status", Map.of("code", code));
        assertThat(elsewhere.page()).contains("第 2 步").contains("青城恒远建设工程有限公司");
        elsewhere.get("/complain/complainant");
        assertThat(elsewhere.page()).contains("13800001234");
    }

    @Test
    void a_page_filled_in_without_a_draft_is_kept_in_a_new_one() {
        visitor.post("/complain/complainant", answers(Part.COMPLAINANT));
        assertThat(visitor.page()).contains("第 2 步");
        visitor.get("/complain/complainant");
        assertThat(visitor.page()).contains("青城恒远建设工程有限公司");
    }

    @Test
    void files_are_taken_listed_and_removed() {
        visitor.post("/complain", ELIGIBLE);
        visitor.get("/complain/evidence");
        visitor.postFiles(
                "/complain/evidence", Map.of("then", "upload"), new Upload("a.pdf", PDF), new Upload("b.pdf", PDF));
        assertThat(visitor.page()).contains("已上传 2 个文件", "a.pdf", "b.pdf");
        var removal =
                Pattern.compile("action=\"(/complain/evidence/remove/[^\"]+)\"").matcher(visitor.page());
        assertThat(removal.find()).isTrue();
        visitor.post(removal.group(1), Map.of());
        assertThat(visitor.page()).contains("已上传 1 个文件", "b.pdf").doesNotContain("a.pdf");
        var stranger = new Visitor(port);
        stranger.post("/complain", ELIGIBLE);
        var other =
                Pattern.compile("action=\"(/complain/evidence/remove/[^\"]+)\"").matcher(visitor.page());
        assertThat(other.find()).isTrue();
        stranger.post(other.group(1), Map.of());
        visitor.get("/complain/evidence");
        assertThat(visitor.page()).contains("b.pdf");
    }

    @Test
    void a_file_of_forty_megabytes_and_a_renamed_program_are_refused_with_a_sentence() {
        visitor.post("/complain", ELIGIBLE);
        visitor.get("/complain/evidence");
        byte[] large = Arrays.copyOf(PDF, 40 << 20);
        visitor.postFiles(
                "/complain/evidence",
                Map.of("then", "upload"),
                new Upload("big.pdf", large),
                new Upload("ok.pdf", PDF));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("有 1 处需要修改", "20 MB", "已上传 1 个文件", "ok.pdf");
        visitor.postFiles(
                "/complain/evidence",
                Map.of("then", "upload"),
                new Upload("tool.pdf", "MZ\0\0\0 this program".getBytes(StandardCharsets.US_ASCII)));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("“tool.pdf”没有保存").contains("已上传 1 个文件");
    }

    @Test
    void a_form_too_large_as_a_whole_is_answered_with_a_sentence() {
        visitor.post("/complain", ELIGIBLE);
        visitor.get("/complain/evidence");
        visitor.postFiles("/complain/evidence", Map.of(), new Upload("huge.pdf", new byte[101 << 20]));
        assertThat(visitor.last().statusCode()).isEqualTo(413);
        assertThat(visitor.page()).contains("不能超过 100 MB");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void the_application_really_destroys_abandoned_drafts_by_itself() {
        assertThat(duties).extracting(RecurringTask::getName).contains("draft-expiry");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        visitor.post("/complain", ELIGIBLE);
        var forger = new Visitor(port);
        forger.get("/assets/shared.css");
        forger.forge("xinyue_draft", visitor.cookie("xinyue_draft"));
        assertThat(forger.postOnce("/complain/review", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_cookie_that_was_made_up_opens_nothing() {
        visitor.post("/complain", ELIGIBLE);
        String sealed = visitor.cookie("xinyue_draft");
        for (String made : List.of("x", "", sealed.substring(2), "A" + sealed)) {
            var forger = new Visitor(port);
            forger.forge("xinyue_draft", made);
            forger.get("/complain/complainant");
            assertThat(forger.page()).contains("开始投诉");
        }
        var forger = new Visitor(port);
        forger.forge("xinyue_case", sealed);
        forger.get("/status/case");
        assertThat(forger.page()).contains("输入回执上的查询码");
    }
}
