package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.web.column.ComplainWebTest.PDF;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.document.Documents;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;
import org.xinyue.web.column.Visitor.Upload;

@ColumnTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class StatusWebTest {
    private final ColumnWorld.Region region;
    private final Documents documents;
    private final TestClock clock;
    private final int port;
    private Visitor visitor;

    StatusWebTest(ColumnWorld.Region region, Documents documents, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.documents = documents;
        this.clock = clock;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
        visitor = new Visitor(port);
    }

    private void open(Receipt receipt) {
        visitor.get("/status");
        visitor.post("/status", Map.of("code", receipt.code()));
        assertThat(visitor.page()).contains(receipt.number());
    }

    private Stage stage(Receipt receipt) {
        return region.cases().get(receipt.caseId()).state().stage();
    }

    private String version() {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(visitor.page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void unknown_and_malformed_codes_get_the_same_answer_and_then_a_wait() {
        visitor.get("/status");
        visitor.post("/status", Map.of("code", "0000 0000 0000 0000"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        String unknown = sentence();
        visitor.post("/status", Map.of("code", "hello"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(sentence()).isEqualTo(unknown).contains("16 位数字");
        visitor.post("/status", Map.of("code", ""));
        visitor.post("/status", Map.of("code", ""));
        assertThat(visitor.last().statusCode()).isEqualTo(429);
        assertThat(visitor.last().headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.page()).contains("秒后再试");
    }

    private String sentence() {
        var found = Pattern.compile("id=\"code-error\">(.*?)</p>").matcher(visitor.page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void without_a_code_there_is_no_case() {
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("输入回执上的查询码");
        visitor.get("/status/act/withdraw");
        assertThat(visitor.page()).contains("输入回执上的查询码");
    }

    @Test
    void the_door_closes_after_half_an_hour_and_on_leaving() {
        open(region.lodged());
        clock.advance(Duration.ofMinutes(29));
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("蒙信诉");
        clock.advance(Duration.ofMinutes(31));
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("输入回执上的查询码");
        open(region.lodged());
        visitor.post("/status/leave", Map.of());
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("输入回执上的查询码");
    }

    @Test
    void a_question_is_read_and_answered_with_a_file() {
        Receipt receipt = region.verifying();
        region.does(receipt.caseId(), Act.ASK_COMPLAINANT, new Decision.Statement("请补充验收单和对账单"), region.verifier());
        open(receipt);
        assertThat(visitor.page()).contains("核实中", "最新告知：向投诉人提问", "请补充验收单和对账单").doesNotContain("巴图");
        visitor.get("/status/act/add-material");
        visitor.postFiles(
                "/status/act/add-material",
                Map.of("version", version(), "text", "验收单见附件，对账单待补"),
                new Upload("receipt.pdf", PDF));
        assertThat(visitor.page()).contains("已经提交", "验收单见附件", "receipt.pdf");
    }

    @Test
    void a_refused_file_leaves_no_act_and_a_refused_act_leaves_no_file() {
        Receipt receipt = region.verifying();
        UUID id = receipt.caseId();
        open(receipt);
        visitor.get("/status/act/add-material");
        int version = region.cases().get(id).version();
        visitor.postFiles(
                "/status/act/add-material",
                Map.of("version", version(), "text", "材料见附件，请查收"),
                new Upload("ok.pdf", PDF),
                new Upload("tool.pdf", "MZ\0\0\0".getBytes(StandardCharsets.US_ASCII)));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("材料见附件，请查收", "没有提交任何内容");
        assertThat(documents.of(id)).isEmpty();
        assertThat(region.cases().get(id).version()).isEqualTo(version);
        visitor.postFiles(
                "/status/act/add-material", Map.of("version", "1", "text", "材料见附件，请查收"), new Upload("ok.pdf", PDF));
        assertThat(visitor.last().statusCode()).isEqualTo(409);
        assertThat(visitor.page()).contains("有了新的进展", "材料见附件，请查收", "签收").doesNotContain("巴图");
        assertThat(documents.of(id)).isEmpty();
    }

    @Test
    @Proves(Clause.A7_CITIES)
    void the_answer_is_read_and_rated() {
        Receipt receipt = region.answered();
        open(receipt);
        assertThat(visitor.page()).contains("已答复", "款项已付清，凭证见附件", "评价", "申请上级复核");
        visitor.get("/status/act/rate");
        visitor.post("/status/act/rate", Map.of("version", version(), "solved", "no"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("请选择是否满意");
        visitor.post(
                "/status/act/rate",
                Map.of("version", version(), "solved", "no", "satisfaction", "DISSATISFIED", "comment", "没有收到款"));
        assertThat(visitor.page()).contains("“评价”已经提交", "问题没有解决", "不满意", "没有收到款");
        assertThat(stage(receipt)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void dissatisfied_it_is_opened_again_once() {
        Receipt receipt = region.answered();
        open(receipt);
        visitor.get("/status/act/reopen-dissatisfied");
        visitor.postFiles("/status/act/reopen-dissatisfied", Map.of("version", version(), "text", "所说的付款凭证不是本合同的"));
        assertThat(stage(receipt)).isEqualTo(Stage.VERIFYING);
        UUID id = receipt.caseId();
        region.does(id, Act.FIND_UNTRUE, new Decision.Statement("再次核对，仍不属实"), region.verifier());
        region.does(id, Act.ANSWER, new Decision.Statement("再次核对，维持原结论"), region.verifier());
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("已因不满意重新办理过一次");
        visitor.get("/status/act/reopen-dissatisfied");
        assertThat(visitor.page()).contains("已因不满意重新办理过一次").doesNotContain("name=\"version\"");
    }

    @Test
    void a_withdrawal_must_be_voluntary() {
        Receipt receipt = region.lodged();
        open(receipt);
        visitor.get("/status/act/withdraw");
        assertThat(visitor.page()).contains("这是您自愿的吗", "12388");
        String version = version();
        visitor.post("/status/act/withdraw", Map.of("version", version, "voluntary", "no", "text", "对方要求我撤回"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("不得打击报复", "对方要求我撤回");
        assertThat(stage(receipt)).isEqualTo(Stage.SUBMITTED);
        visitor.post("/status/act/withdraw", Map.of("version", version, "voluntary", "yes", "text", "对方已经付款"));
        assertThat(visitor.page()).contains("已撤回");
        assertThat(stage(receipt)).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void an_act_that_the_stage_forbids_is_not_done() {
        Receipt receipt = region.lodged();
        open(receipt);
        visitor.post("/status/act/rate", Map.of("version", "1", "solved", "yes", "satisfaction", "SATISFIED"));
        assertThat(visitor.last().statusCode()).isEqualTo(409);
        assertThat(visitor.page()).contains("现在不能办理这一步");
        visitor.post("/status/act/accept", Map.of("version", "1", "text", "请受理我的投诉"));
        assertThat(visitor.last().statusCode()).isEqualTo(409);
        visitor.get("/status/act/nonsense");
        assertThat(visitor.page()).contains(receipt.number());
        assertThat(stage(receipt)).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void a_refusal_names_the_right_door_and_can_be_appealed() {
        Receipt receipt = region.lodged();
        UUID id = receipt.caseId();
        region.does(
                id,
                Act.REFUSE,
                new Decision.Refusal(RefusalReason.IN_OTHER_PROCEDURE, "法院已经立案，案号见材料"),
                region.receiver());
        open(receipt);
        assertThat(visitor.page()).contains("不予受理", "法院已经立案", "请在该程序中主张权利", "申请上级复核");
    }

    @Test
    void a_completion_is_asked_for_and_handed_in() {
        Receipt receipt = region.lodged();
        UUID id = receipt.caseId();
        region.does(id, Act.RETURN_FOR_COMPLETION, new Decision.Statement("请补交合同签章页"), region.receiver());
        open(receipt);
        assertThat(visitor.page()).contains("等待您补正", "请补交合同签章页", "补正");
        visitor.get("/status/act/complete");
        visitor.postFiles(
                "/status/act/complete", Map.of("version", version(), "text", "签章页已经上传"), new Upload("page.pdf", PDF));
        assertThat(stage(receipt)).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_merged_complaint_shows_how_the_other_stands_and_nothing_else_of_it() {
        Receipt other = region.verifying();
        Receipt receipt = region.lodged();
        region.does(receipt.caseId(), Act.MERGE, new Decision.Merger(other.caseId(), "与先前的投诉是同一事项"), region.receiver());
        open(receipt);
        assertThat(visitor.page())
                .contains("并案办理", "并入的案件现在是“核实中”")
                .doesNotContain(other.number())
                .doesNotContain(other.caseId().toString());
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
    void shows_the_own_files_again_in_a_page_that_runs_nothing_and_nobody_elses() throws java.io.IOException {
        Receipt mine = region.lodged();
        Receipt other = region.lodged();
        var drawn = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(30, 20, 1), "png", drawn);
        var own = file(mine, drawn.toByteArray(), "COMPLAINANT");
        open(mine);
        assertThat(visitor.page()).contains(own);
        visitor.get(own);
        assertThat(visitor.page()).contains("<img src=\"data:image/png;base64,").doesNotContain("<script", "下载原件");
        assertThat(visitor.last().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none'");
        assertThat(visitor.last().headers().firstValue("Cache-Control")).contains("private, no-store");
        for (var foreign : List.of(
                file(other, drawn.toByteArray(), "COMPLAINANT"), file(mine, drawn.toByteArray(), "RESPONDENT"))) {
            visitor.get(foreign);
            assertThat(visitor.page()).contains(mine.number()).doesNotContain("<img");
        }
    }

    private String file(Receipt receipt, byte[] content, String party) {
        var stored = documents.store(receipt.caseId(), "照片.png", new java.io.ByteArrayInputStream(content), party);
        return "/status/files/" + stored.id() + "/preview";
    }
}
