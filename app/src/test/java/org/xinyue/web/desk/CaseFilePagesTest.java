package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.Organisations;
import org.xinyue.paper.Papers;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** One case as each party sees it: what is offered, what is shown, what is shielded. */
@DeskScenes
@Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class CaseFilePagesTest {
    private static final String TELLING = "我公司青城恒远建设工程有限公司（联系人李梅，电话13800001234）完成了全部工程，至今没有收到余款。";

    private final DeskScene scene;

    @Autowired
    CaseFilePagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private CaseFile telling(String wish) {
        var typed = scene.typed();
        typed.put("facts", TELLING);
        typed.put("wish", wish);
        return scene.lodge(typed);
    }

    private StoredDocument evidence(CaseFile file) throws java.io.IOException {
        var pdf = DeskScene.pdf("青城恒远合同.pdf");
        return scene.get(Documents.class)
                .store(file.id(), "青城恒远合同.pdf", new ByteArrayInputStream(pdf.getBytes()), Party.COMPLAINANT.name());
    }

    @Test
    void offers_each_party_its_own_acts() {
        var file = scene.lodge();
        var path = DeskScene.pathOf(file);
        assertThat(scene.open(path, scene.receiver()).text()).contains("acts/accept", "acts/refuse", "受理单位");
        scene.verifying(file.id());
        assertThat(scene.open(path, scene.receiver()).text()).doesNotContain("/acts/");
        assertThat(scene.open(path, scene.verifier()).text())
                .contains("acts/inquire", "acts/find-true", "核实认定部门")
                .doesNotContain("acts/accept");
    }

    @Test
    void offers_a_formal_act_to_a_decider_only() {
        var file = scene.lodge();
        var officer = DeskScene.official("其其格", scene.cityLead, Role.CASE_OFFICER);
        assertThat(scene.open(DeskScene.pathOf(file), officer).text())
                .contains("acts/accept")
                .doesNotContain("acts/refuse\"");
    }

    @Test
    void greys_an_act_that_is_not_possible_yet_and_says_why() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var refusal = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付");
        scene.act(file.id(), Act.NOTICE_CONFIRMATION, refusal, scene.verifier());
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text())
                .contains("aria-disabled=\"true\">认定违约失信", "可以在 2026-03-09 前陈述申辩")
                .doesNotContain("acts/confirm-breach");
    }

    @Test
    void works_out_the_date_day_by_day() {
        scene.clock.set(java.time.LocalDate.parse("2026-02-12"));
        var file = scene.lodge();
        assertThat(scene.open(DeskScene.pathOf(file), scene.receiver()).text())
                .contains("期限是怎么算的", "第 1 天", "春节放假", "国办发明电", "春节调休上班");
    }

    @Test
    void answers_a_stranger_exactly_as_for_an_unknown_number() {
        var file = scene.lodge();
        var stranger = DeskScene.official("路人", scene.cityHousing, Role.CASE_OFFICER);
        var foreign = scene.open(DeskScene.pathOf(file), stranger);
        var unknown = scene.open("/office/cases/" + UUID.randomUUID(), stranger);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text()).contains("没有找到，或您的单位不是本件当事方");
        assertThat(scene.open("/office/cases/123", stranger).text()).isEqualTo(unknown.text());
        assertThat(scene.open(DeskScene.formOf(file, Act.ACCEPT), stranger).text())
                .isEqualTo(unknown.text());
    }

    @Test
    void tells_the_respondent_nothing_before_it_is_asked() {
        var file = scene.lodge();
        scene.verifying(file.id());
        assertThat(scene.open(DeskScene.pathOf(file), scene.respondent()).status())
                .isEqualTo(404);
        scene.says(file.id(), Act.INQUIRE, scene.verifier());
        assertThat(scene.open(DeskScene.pathOf(file), scene.respondent()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDE_FROM_RESPONDENT", "HIDE_EXCEPT_VERIFIER"})
    void a_respondent_never_gets_what_could_name_the_firm(String wish) throws java.io.IOException {
        var file = telling(wish);
        var document = evidence(file);
        var path = DeskScene.pathOf(file);
        scene.verifying(file.id());
        scene.says(file.id(), Act.ADD_MATERIAL, new org.xinyue.access.Actor.Complainant(file.id()));
        scene.says(file.id(), Act.INQUIRE, scene.verifier());
        shielded(path);
        scene.says(file.id(), Act.FIND_TRUE, scene.verifier());
        shielded(path);
        scene.act(
                file.id(),
                Act.ORDER_RECTIFICATION,
                new Decision.Order("支付拖欠的工程款", scene.clock.today().plusDays(30)),
                scene.verifier());
        shielded(path);
        scene.open(DeskScene.formOf(file, Act.REPORT_RECTIFIED), scene.respondent())
                .hides(DeskScene.IDENTITY);
        var download = scene.open(path + "/documents/" + document.id(), scene.respondent());
        assertThat(download.status()).isEqualTo(404);
    }

    private void shielded(String path) {
        var page = scene.open(path, scene.respondent()).hides(DeskScene.IDENTITY);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("某经营主体（已隐去）", "名称、编号已隐去", "1,286,400.00 元", "证据材料1.pdf", "不提供给被投诉主体")
                .contains("为什么看不到", "谁能看到", "核实认定部门和复核单位的办理人员")
                .doesNotContain("XCQ-GC-2024-017", "供热管网改造工程施工合同")
                .doesNotContain("我公司", "乌兰", "巴图", "小型企业", "提交投诉", "补充说明或材料");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDE_FROM_RESPONDENT", "HIDE_EXCEPT_VERIFIER"})
    void the_papers_of_one_that_hides_do_not_name_the_contract_to_the_respondent(String wish) {
        var file = telling(wish);
        scene.rectifying(file.id());
        var papers = scene.get(Papers.class).shown(file.id(), Set.of(Party.RESPONDENT));
        assertThat(papers).isNotEmpty().allSatisfy(paper -> {
            assertThat(paper.printed().content())
                    .contains("名称、编号已隐去", "1,286,400.00 元")
                    .doesNotContain("XCQ-GC-2024-017", "供热管网改造工程施工合同");
            assertThat(scene.open(DeskScene.pathOf(file) + "/papers/" + paper.id(), scene.respondent())
                            .text())
                    .doesNotContain("XCQ-GC-2024-017");
        });
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text()).contains("XCQ-GC-2024-017");
    }

    @Test
    void the_papers_of_one_that_does_not_hide_name_the_contract() {
        var file = telling("NONE");
        scene.rectifying(file.id());
        assertThat(scene.get(Papers.class).shown(file.id(), Set.of(Party.RESPONDENT)))
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.printed().content()).contains("XCQ-GC-2024-017"));
    }

    @Test
    void a_respondent_reads_the_account_of_one_that_does_not_hide() throws java.io.IOException {
        var file = telling("NONE");
        var document = evidence(file);
        scene.verifying(file.id());
        scene.says(file.id(), Act.INQUIRE, scene.verifier());
        var page = scene.open(DeskScene.pathOf(file), scene.respondent());
        assertThat(page.text()).contains("完成了全部工程", "证据材料1.pdf").doesNotContain("青城恒远合同.pdf");
        assertThat(scene.open(DeskScene.pathOf(file) + "/documents/" + document.id(), scene.respondent())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_trusts_only_the_verifier_keeps_the_files_from_the_receiver() throws java.io.IOException {
        var file = telling("HIDE_EXCEPT_VERIFIER");
        var document = evidence(file);
        var download = DeskScene.pathOf(file) + "/documents/" + document.id();
        assertThat(scene.open(DeskScene.pathOf(file), scene.receiver()).text())
                .contains("证据材料1.pdf")
                .doesNotContain("青城恒远合同.pdf", download);
        assertThat(scene.open(download, scene.receiver()).status()).isEqualTo(404);
        scene.verifying(file.id());
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text()).contains("青城恒远合同.pdf", download);
        assertThat(scene.open(download, scene.verifier()).status()).isEqualTo(200);
    }

    @Test
    void a_file_of_another_case_cannot_be_fetched_through_this_one() throws java.io.IOException {
        var foreign = evidence(scene.lodge());
        var file = scene.lodge();
        assertThat(scene.open(DeskScene.pathOf(file) + "/documents/" + foreign.id(), scene.receiver())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_regions_lead_body_and_an_auditor_read_and_do_nothing() {
        var file = scene.lodge();
        var directory = scene.get(Organisations.class).directory();
        var regionLead = directory.creditLeadAt("150000", scene.clock.today()).orElseThrow();
        var watcher = DeskScene.official("苏日娜", regionLead.id(), Role.CASE_OFFICER, Role.DECIDER);
        var auditor = DeskScene.official("审计员", new UUID(0, 1), Role.AUDITOR);
        for (var official : List.of(watcher, auditor)) {
            var page = scene.open(DeskScene.pathOf(file), official).hides(DeskScene.IDENTITY);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("只读查阅").doesNotContain("/acts/");
            assertThat(scene.open(DeskScene.formOf(file, Act.ACCEPT), official).status())
                    .isEqualTo(409);
            var sent = scene.send(DeskScene.formOf(file, Act.ACCEPT), official, java.util.Map.of("version", "1"));
            assertThat(sent.status()).isEqualTo(404);
        }
        assertThat(scene.cases().get(file.id()).version()).isEqualTo(1);
    }

    @Test
    void who_only_watches_opens_no_file_of_a_firm_that_hides() throws java.io.IOException {
        var auditor = DeskScene.official("审计员", new UUID(0, 1), Role.AUDITOR);
        var hidden = scene.lodge();
        var path = DeskScene.pathOf(hidden) + "/documents/" + evidence(hidden).id();
        assertThat(scene.open(path, auditor).status()).isEqualTo(404);
        assertThat(scene.open(path, scene.receiver()).status()).isEqualTo(200);
        assertThat(scene.open(DeskScene.pathOf(hidden), auditor)
                        .hides(DeskScene.IDENTITY)
                        .text())
                .contains("不提供查看");
        var typed = scene.typed();
        typed.put("wish", "NONE");
        var shown = scene.lodge(typed);
        var open = DeskScene.pathOf(shown) + "/documents/" + evidence(shown).id();
        assertThat(scene.open(open, auditor).status()).isEqualTo(200);
    }

    @Test
    void a_second_complaint_of_the_firm_is_linked_for_those_who_handle_both() {
        var first = scene.lodge();
        var second = scene.lodge();
        scene.verifying(first.id());
        scene.says(first.id(), Act.INQUIRE, scene.verifier());
        assertThat(scene.open(DeskScene.pathOf(first), scene.receiver()).text())
                .contains("关联投诉", second.number(), "同一企业、同一被投诉主体", "近三年被投诉 2 次，认定违约 0 次");
        assertThat(scene.open(DeskScene.pathOf(first), scene.verifier()).text())
                .as("the second case has not reached the verifier yet")
                .doesNotContain(second.number());
        assertThat(scene.open(DeskScene.pathOf(first), scene.respondent()).text())
                .as("it would tell who complained")
                .doesNotContain("关联投诉", second.number(), "近三年被投诉");
    }

    @Test
    void who_answers_for_another_complaint_of_the_firm_is_not_led_to_it_from_the_one_at_hand() {
        var directory = scene.get(Organisations.class).directory();
        var city = directory
                .governmentOf("150100", scene.clock.today())
                .orElseThrow()
                .id();
        var above = DeskScene.official("秘书长", city, Role.CASE_OFFICER, Role.DECIDER);
        var athand = scene.lodge();
        scene.verifying(athand.id());
        var against = scene.lodge(Typed.complaint(scene.cityHousing));
        scene.act(against.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        scene.act(against.id(), Act.TRANSFER, new Decision.Referral(city, ""), scene.receiver());
        scene.act(against.id(), Act.TAKE_UP, new Decision.Nothing(), above);
        scene.says(against.id(), Act.INQUIRE, above);
        assertThat(scene.open(DeskScene.pathOf(against), scene.verifier()).status())
                .as("asked for its statement, it sees the complaint itself")
                .isEqualTo(200);
        assertThat(scene.open(DeskScene.pathOf(athand), scene.verifier()).text())
                .as("but not that the same firm made both")
                .doesNotContain(against.number());
        assertThat(scene.open(DeskScene.pathOf(athand), scene.receiver()).text())
                .contains(against.number());
    }

    @Test
    void a_watcher_of_the_respondents_own_house_watches_nothing() {
        var file = scene.lodge();
        var auditor = DeskScene.official("内部审计", scene.districtOffice, Role.AUDITOR);
        assertThat(scene.open(DeskScene.pathOf(file), auditor).status()).isEqualTo(404);
    }

    @Test
    void every_reading_is_recorded() {
        var file = scene.lodge();
        scene.open(DeskScene.pathOf(file), scene.receiver());
        assertThat(scene.get(AuditTrail.class).latest(1)).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("查阅案件");
            assertThat(line.subject()).isEqualTo(file.number());
            assertThat(line.actor()).isEqualTo("乌兰");
        });
    }

    @Test
    void shows_superseded_rows_of_the_ledger_and_the_history_with_clauses() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        scene.act(
                file.id(),
                Act.ASK_EXTENSION,
                new Decision.Extension("财政拨款尚在途中", scene.clock.today().plusDays(60)),
                scene.respondent());
        scene.act(
                file.id(),
                Act.GRANT_EXTENSION,
                new Decision.Extension("同意，限期不再延长", scene.clock.today().plusDays(60)),
                scene.verifier());
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text())
                .contains("被替代", "同意延期，原期限作废", "程序 2026-1", "限时整改", "财政拨款尚在途中");
    }
}
