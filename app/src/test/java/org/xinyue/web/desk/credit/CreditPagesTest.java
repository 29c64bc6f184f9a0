package org.xinyue.web.desk.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.credit.BreachBooking;
import org.xinyue.credit.report.CreditReports;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** The credit pages over HTTP: who is shown what, what the forms do, and what they refuse. */
@DeskScenes
@Proves({Clause.A6_RECORD, Clause.B4_IDENTITY})
class CreditPagesTest {
    private final DeskScene scene;
    private final UUID lead;

    @Autowired
    CreditPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        lead = scene.get(Organisations.class)
                .directory()
                .creditLeadAt("150102", scene.clock.today())
                .orElseThrow()
                .id();
    }

    private Actor.Official keeper() {
        return DeskScene.official("苏和", lead, Role.CASE_OFFICER, Role.DECIDER);
    }

    private String confirmed() {
        var caseId = scene.lodge().id();
        scene.rectifying(caseId);
        var refusal = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付青城恒远的 125 万元");
        scene.act(caseId, Act.NOTICE_CONFIRMATION, refusal, scene.verifier());
        scene.says(caseId, Act.MAKE_STATEMENT, scene.respondent());
        scene.act(caseId, Act.CONFIRM_BREACH, refusal, scene.verifier());
        scene.get(BreachBooking.class).run();
        return "/office/credit/entries/" + BreachBooking.entryOf(caseId);
    }

    @Test
    void the_lead_body_finds_the_entry_in_the_list_in_the_file_and_by_itself() {
        var entry = confirmed();
        var name = scene.nameOf(scene.districtHousing);
        assertThat(scene.open("/office/credit?q=" + name, keeper()).text()).contains(name, "拒不整改", entry);
        var file = scene.open("/office/credit/bodies/" + scene.districtHousing, keeper());
        assertThat(file.text()).contains("其中有效 1 条", "违约失信认定书");
        assertThat(scene.open("/office/credit/bodies/" + scene.districtHousing + "?asOf=2026-03-01", keeper())
                        .text())
                .contains("截至 2026-03-01", "这一天档案中没有记录");
        assertThat(scene.open(entry, keeper()).text()).contains("公示中", "第 1 版", "调整失信程度", "撤销记录");
    }

    @Test
    void strangers_find_nothing_and_the_body_may_read_but_not_decide() {
        var entry = confirmed();
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(scene.open(entry, stranger).status()).isEqualTo(404);
        assertThat(scene.open("/office/credit/bodies/" + scene.districtHousing, stranger)
                        .status())
                .isEqualTo(404);
        assertThat(scene.open(entry, scene.respondent()).text()).doesNotContain("撤销记录");
        assertThat(scene.send(
                                entry + "/revocation",
                                scene.respondent(),
                                Map.of("version", "1", "revocation-words", "不服这个认定"))
                        .status())
                .isEqualTo(404);
        assertThat(scene.open("/office/credit/new", scene.respondent()).status())
                .isEqualTo(404);
        assertThat(scene.open("/office/credit", scene.administrator("管理员")).status())
                .isEqualTo(404);
    }

    @Test
    void another_class_moves_the_dates_and_a_stale_form_is_refused() {
        var entry = confirmed();
        var fields = Map.of("version", "1", "severity-choice", "GENERAL", "severity-words", "已经支付一半，情节较轻");
        assertThat(scene.send(entry + "/severity", keeper(), fields).status()).isEqualTo(303);
        assertThat(scene.open(entry, keeper()).text()).contains("第 2 版", "至 2027-03-01");
        var again = scene.send(entry + "/severity", keeper(), fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("已经是“一般”");
        assertThat(scene.send(entry + "/severity", keeper(), Map.of("version", "2"))
                        .text())
                .contains("请选择失信程度");
    }

    @Test
    void a_revoked_entry_leaves_the_public_page() {
        var entry = confirmed();
        var name = scene.nameOf(scene.districtHousing);
        var shown = scene.open("/publicity?q=" + name, keeper());
        assertThat(shown.text()).contains(name, "拒不整改", "公示至 2029-03-01");
        shown.hides(DeskScene.IDENTITY).hides(java.util.List.of("125 万", "蒙信诉"));
        scene.send(entry + "/revocation", keeper(), Map.of("version", "1", "revocation-words", "认定书已经被撤销"));
        assertThat(scene.open("/publicity?q=" + name, keeper()).text()).contains("没有公示中的违约失信信息");
    }

    private Map<String, String> arrears() {
        var fields = new HashMap<String, String>();
        fields.put("body", scene.districtHousing.toString());
        fields.put("kind", "ARREARS");
        fields.put("severity", "GENERAL");
        fields.put("ground", "拖欠工程款");
        fields.put("document", "责令改正通知书（新城改〔2026〕3号）");
        fields.put("confirmedBy", "新城区工业和信息化局");
        fields.put("facts", "经核实拖欠属实，逾期未付");
        fields.put("confirmedOn.year", "2026");
        fields.put("confirmedOn.month", "2");
        fields.put("confirmedOn.day", "27");
        return fields;
    }

    @Test
    void arrears_are_booked_with_their_document_and_refused_without() {
        var refused = scene.send("/office/credit/new", keeper(), arrears());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请上传依据文书的扫描件", "拖欠工程款");
        var booked = scene.send("/office/credit/new", keeper(), arrears(), DeskScene.pdf("通知书.pdf"));
        assertThat(booked.status()).isEqualTo(303);
        assertThat(scene.open(booked.location(), keeper()).text()).contains("拖欠账款", "通知书.pdf", "/evidence/");
        var undated = arrears();
        undated.put("confirmedOn.month", "13");
        assertThat(scene.send("/office/credit/new", keeper(), undated, DeskScene.pdf("通知书.pdf"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_court_file_is_taken_and_a_wrong_one_says_where() {
        var csv = "类型,单位名称,统一社会信用代码,法院,案号,日期,事由\n列入," + scene.nameOf(scene.districtHousing)
                + ",,新城区人民法院,（2026）内0102执1号,%s,拒不履行\n";
        assertThat(sendCourt(csv.formatted("昨天")).text()).contains("第 2 行的日期");
        assertThat(sendCourt(csv.formatted("2026-03-02")).status()).isEqualTo(303);
        assertThat(scene.open("/office/credit/bodies/" + scene.districtHousing, keeper())
                        .text())
                .contains("失信被执行人");
        assertThat(scene.open("/office/credit/court/template", keeper()).text()).contains("统一社会信用代码");
    }

    @Test
    void a_report_is_issued_as_a_file_and_verified_by_anybody() {
        confirmed();
        var path = "/office/credit/bodies/" + scene.districtHousing + "/report";
        var report = scene.send(path, keeper(), Map.of());
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text()).startsWith("%PDF-");
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(scene.send(path, stranger, Map.of()).status()).isEqualTo(404);
        var code = scene.get(CreditReports.class)
                .issue(scene.districtHousing, keeper())
                .code();
        assertThat(scene.send("/publicity/report", keeper(), Map.of("code", code))
                        .text())
                .contains("平台出具过这份报告", scene.nameOf(scene.districtHousing), "出具以后档案没有变动");
        assertThat(scene.send("/publicity/report", keeper(), Map.of("code", "没有"))
                        .text())
                .contains("没有出具过这个核验码的报告");
    }

    private DeskScene.Answer sendCourt(String csv) {
        var file = new MockMultipartFile(
                "file", "法院.csv", "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return scene.send("/office/credit/court", keeper(), Map.of(), file);
    }
}
