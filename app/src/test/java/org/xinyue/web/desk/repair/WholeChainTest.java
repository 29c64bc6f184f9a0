package org.xinyue.web.desk.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.credit.BreachBooking;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.sanction.Orders;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** From a confirmed breach to a repaired record over HTTP alone: the public page, an order, a check, and the repair that ends them. */
@DeskScenes
@Proves({Clause.A6_RECORD, Clause.A8_SANCTIONS, Clause.A11_REPAIR})
class WholeChainTest {
    private final DeskScene scene;
    private final UUID lead;

    @Autowired
    WholeChainTest(WebApplicationContext context) {
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

    private UUID confirmed() {
        var caseId = scene.lodge().id();
        scene.rectifying(caseId);
        var refusal = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付青城恒远的 125 万元");
        scene.act(caseId, Act.NOTICE_CONFIRMATION, refusal, scene.verifier());
        scene.says(caseId, Act.MAKE_STATEMENT, scene.respondent());
        scene.act(caseId, Act.CONFIRM_BREACH, refusal, scene.verifier());
        scene.get(BreachBooking.class).run();
        return BreachBooking.entryOf(caseId);
    }

    private static MockMultipartFile proof(String part) {
        var pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        return new MockMultipartFile(
                part, "回单.pdf", "application/pdf", pdf.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private String name() {
        return scene.nameOf(scene.districtHousing);
    }

    private String check() {
        return scene.send("/office/sanctions/check", keeper(), Map.of("body", name(), "purpose", "special-bond"))
                .text();
    }

    private String order(UUID entry) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", "1");
        fields.add("sanctions-choice", "CJ-02");
        fields.add("sanctions-choice", "CJ-12");
        assertThat(scene.sendAll("/office/credit/entries/" + entry + "/sanctions", keeper(), fields)
                        .status())
                .isEqualTo(303);
        var order = scene.get(Orders.class).ofEntry(entry).stream()
                .filter(one -> one.measure().code().equals("CJ-02"))
                .findFirst()
                .orElseThrow();
        return "/office/sanctions/" + order.id();
    }

    private void does(String path, String slug, String version) {
        var fields = Map.of("version", version, slug + "-words", "新发改函〔2026〕8号，已经办理");
        assertThat(scene.send(path + "/" + slug, keeper(), fields, proof("execute-files"))
                        .status())
                .as(slug)
                .isEqualTo(303);
    }

    @Test
    void the_chain_from_the_confirmation_to_the_repair() {
        var entry = confirmed();
        var page = "/office/credit/entries/" + entry;
        assertThat(scene.open("/publicity?q=" + name(), keeper()).text()).contains("拒不整改");
        assertThat(scene.open(page, keeper()).text()).contains("提出惩戒措施", "限制地方政府专项债券申报");
        var order = order(entry);
        assertThat(check()).contains("未受限制");
        does(order, "decide", "1");
        assertThat(check()).contains("受限制", "限制地方政府专项债券申报", "违约失信，", " 认定").doesNotContain("蒙信诉");
        does(order, "sign", "2");
        does(order, "execute", "3");
        assertThat(scene.open(order, keeper()).text()).contains("已落实", "回单.pdf", "新发改函");
        assertThat(scene.open("/office/sanctions?show=executed", keeper()).text())
                .contains(name());

        assertThat(scene.open(page, scene.respondent()).text())
                .contains("信用修复申请", "责令整改内容：支付拖欠的工程款")
                .doesNotContain("提出惩戒措施");
        var repair = repair(page);
        assertThat(scene.send(repair + "/confirm", scene.verifier(), words("confirm", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(check()).contains("受限制", "限制地方政府专项债券申报");
        assertThat(scene.send(repair + "/grant", keeper(), words("grant", "2")).status())
                .isEqualTo(303);

        assertThat(scene.open(page, keeper()).text()).contains("已修复", "待确认停止");
        assertThat(check()).contains("未受限制");
        assertThat(scene.open("/publicity?q=" + name(), keeper()).text()).contains("没有公示中的违约失信信息");
        does(order, "stop", "4");
        assertThat(scene.open(order, keeper()).text()).contains("已停止");
    }

    private String repair(String page) {
        var fields = Map.of("version", "1", "repair-words", "工程款已经付清，附银行回单", "repair-choice", "yes");
        var asked = scene.send(page + "/repair", scene.respondent(), fields, proof("repair-files"));
        assertThat(asked.status()).isEqualTo(303);
        var again = scene.send(page + "/repair", scene.respondent(), fields, proof("repair-files"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("正在办理");
        return asked.location();
    }

    private static Map<String, String> words(String slug, String version) {
        return Map.of("version", version, slug + "-words", "已与企业核对银行回单，情况属实");
    }

    @Test
    void who_has_nothing_to_do_with_it_finds_nothing() {
        var entry = confirmed();
        var order = order(entry);
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER, Role.DECIDER);
        assertThat(scene.open(order, stranger).status()).isEqualTo(404);
        assertThat(scene.send(order + "/decide", stranger, Map.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(scene.send(order + "/nonsense", keeper(), Map.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(scene.open("/office/repairs/" + entry, keeper()).status()).isEqualTo(404);
        assertThat(scene.open("/office/repairs", stranger).text()).contains("这里没有申请");
    }

    @Test
    void refused_forms_come_back_with_a_sentence() {
        var entry = confirmed();
        var page = "/office/credit/entries/" + entry;
        assertThat(scene.send(page + "/sanctions", keeper(), Map.of("version", "1"))
                        .text())
                .contains("请至少选择一项措施");
        assertThat(scene.send("/office/sanctions/check", keeper(), Map.of("body", "没有这个局"))
                        .text())
                .contains("请选择用途", "没有找到这个单位");
        var unproven = Map.of("version", "1", "objection-words", "认定的事实与实际不符");
        assertThat(scene.send(page + "/objection", scene.respondent(), unproven).text())
                .contains("请上传证明材料");
    }

    @Test
    void a_list_of_bodies_is_checked_by_file() {
        order(confirmed());
        var list = new MockMultipartFile(
                "file",
                "名单.csv",
                "text/csv",
                (name() + "\n=没有这个局\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = scene.send("/office/sanctions/check/file", keeper(), Map.of("filePurpose", "honours"), list);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"" + name() + "\",\"" + name() + "\",\"未受限制\"", "\"'=没有这个局\",\"\",\"没有找到\"");
        assertThat(scene.send("/office/sanctions/check/file", keeper(), Map.of("filePurpose", "honours"))
                        .status())
                .isEqualTo(404);
        assertThat(scene.open("/office/sanctions/catalogue", keeper()).text()).contains("现行 20 项");
    }
}
