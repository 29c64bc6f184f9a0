package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** The forms of the acts: each success beside its refusals; whatever is refused, what was typed is kept. */
@DeskScenes
@Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY, Clause.A3_CONFIRM})
class ActFormTest {
    private static final String WORDS = "经查阅合同和验收单，情况如下。";

    private final DeskScene scene;

    @Autowired
    ActFormTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private static Map<String, String> fields(CaseFile file, String... pairs) {
        var fields = new HashMap<String, String>();
        fields.put("version", Integer.toString(file.version()));
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static Map<String, String> dated(CaseFile file, String name, java.time.LocalDate date, String... pairs) {
        var fields = fields(file, pairs);
        fields.put(name + ".year", Integer.toString(date.getYear()));
        fields.put(name + ".month", Integer.toString(date.getMonthValue()));
        fields.put(name + ".day", Integer.toString(date.getDayOfMonth()));
        return fields;
    }

    private CaseFile accepted() {
        var file = scene.lodge();
        return scene.act(file.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
    }

    private Stage stage(CaseFile file) {
        return scene.cases().get(file.id()).state().stage();
    }

    @Test
    void an_act_without_words_is_confirmed_and_done() {
        var file = scene.lodge();
        var path = DeskScene.formOf(file, Act.ACCEPT);
        assertThat(scene.open(path, scene.receiver()).text()).contains("确认受理", "转为“已受理待转交”");
        var sent = scene.send(path, scene.receiver(), fields(file));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(DeskScene.pathOf(file));
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void transfer_proposes_a_body_with_reasons_and_takes_it() {
        var file = accepted();
        var path = DeskScene.formOf(file, Act.TRANSFER);
        assertThat(scene.open(path, scene.receiver()).text())
                .contains("系统建议", scene.nameOf(scene.cityHousing), "为什么建议这个单位", "checked");
        var sent =
                scene.send(path, scene.receiver(), fields(file, "verifier", scene.cityHousing.toString(), "note", ""));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(stage(file)).isEqualTo(Stage.TRANSFERRED);
    }

    @Test
    void transfer_finds_another_body_by_its_name_and_keeps_the_note() {
        var file = accepted();
        var words = scene.nameOf(scene.districtOffice);
        var sent = scene.send(
                DeskScene.formOf(file, Act.TRANSFER),
                scene.receiver(),
                fields(file, "verifier.words", words, "note", "请尽快办理", "find", "1"));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains(scene.districtOffice.toString(), "请尽快办理");
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void refuses_to_transfer_to_the_respondent_or_below_it_with_the_procedures_sentence() {
        var file = accepted();
        for (var body : java.util.List.of(scene.districtHousing, scene.districtOffice)) {
            var sent = scene.send(
                    DeskScene.formOf(file, Act.TRANSFER),
                    scene.receiver(),
                    fields(file, "verifier", body.toString(), "note", "请尽快办理"));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.text()).contains("是被投诉主体或其下属单位，不能由其核实", "请尽快办理");
        }
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void refuses_a_transfer_to_nobody() {
        var file = accepted();
        var sent = scene.send(DeskScene.formOf(file, Act.TRANSFER), scene.receiver(), fields(file, "note", ""));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("<a href=\"#verifier\">请选择转交给哪个单位");
    }

    @Test
    void says_everything_that_is_wrong_at_once_and_at_its_field() {
        var file = scene.lodge();
        scene.founded(file.id());
        var now = scene.cases().get(file.id());
        var sent = scene.send(
                DeskScene.formOf(file, Act.ORDER_RECTIFICATION),
                scene.verifier(),
                fields(now, "measures", "快", "dueOn.year", "2026", "dueOn.month", "2", "dueOn.day", "30"));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("有 2 处需要修改", "至少 5 个字", "日历上没有这一天", "<title>错误：责令限期整改", "value=\"30\"");
    }

    @Test
    void an_order_is_proposed_for_thirty_days_and_bounded_at_ninety() {
        var file = scene.lodge();
        var now = scene.founded(file.id());
        var path = DeskScene.formOf(file, Act.ORDER_RECTIFICATION);
        assertThat(scene.open(path, scene.verifier()).text())
                .contains("name=\"dueOn.month\" value=\"4\"", "name=\"dueOn.day\" value=\"1\"");
        var late = scene.clock.today().plusDays(91);
        var sent = scene.send(path, scene.verifier(), dated(now, "dueOn", late, "measures", "支付拖欠的工程款"));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("整改期限请填 2026-03-03 至 2026-05-31 之间的日期", "支付拖欠的工程款");
        var good = scene.clock.today().plusDays(90);
        assertThat(scene.send(path, scene.verifier(), dated(now, "dueOn", good, "measures", "支付拖欠的工程款"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void refuses_an_act_on_a_stage_that_forbids_it_and_keeps_the_words() {
        var file = scene.lodge();
        var now = scene.verifying(file.id());
        var path = DeskScene.formOf(file, Act.CERTIFY);
        var form = scene.open(path, scene.verifier());
        assertThat(form.status()).isEqualTo(409);
        assertThat(form.text()).contains("本件现在是“核实中”");
        var sent = scene.send(path, scene.verifier(), fields(now, "text", WORDS));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains("不能核验通过", WORDS);
        assertThat(scene.cases().get(file.id()).version()).isEqualTo(now.version());
    }

    @Test
    void refuses_a_formal_act_to_an_officer() {
        var file = scene.lodge();
        var officer = DeskScene.official("其其格", scene.cityLead, Role.CASE_OFFICER);
        var sent = scene.send(
                DeskScene.formOf(file, Act.REFUSE),
                officer,
                fields(file, "reason", "NOT_YET_DUE", "explanation", "约定的付款日期还没有到"));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains("须由审批负责人作出");
        assertThat(stage(file)).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void the_second_of_two_officers_sees_what_changed_and_keeps_what_was_typed() {
        var file = scene.lodge();
        var seen = scene.verifying(file.id());
        var colleague = DeskScene.official("其其格", scene.cityHousing, Role.CASE_OFFICER);
        scene.clock.advance(java.time.Duration.ofMinutes(102));
        scene.says(file.id(), Act.INQUIRE, colleague);
        var path = DeskScene.formOf(file, Act.FIND_TRUE);
        var sent = scene.send(path, scene.verifier(), fields(seen, "text", WORDS));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text())
                .contains("其其格 于 10:42 已办理：要求被投诉主体说明；您填写的内容已保留", WORDS)
                .contains("name=\"version\" value=\"" + (seen.version() + 1) + "\"");
        assertThat(stage(file)).isEqualTo(Stage.VERIFYING);
        var again = scene.cases().get(file.id());
        assertThat(scene.send(path, scene.verifier(), fields(again, "text", WORDS))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void when_the_act_has_gone_the_words_are_there_to_copy() {
        var file = scene.lodge();
        var seen = scene.verifying(file.id());
        var colleague = DeskScene.official("其其格", scene.cityHousing, Role.CASE_OFFICER);
        scene.says(file.id(), Act.FIND_UNTRUE, colleague);
        var sent = scene.send(DeskScene.formOf(file, Act.FIND_TRUE), scene.verifier(), fields(seen, "text", WORDS));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains("其其格 于 09:00 已办理", "readonly", WORDS, "本件现在是“待答复投诉人”");
        assertThat(stage(file)).isEqualTo(Stage.ANSWERING);
    }

    @Test
    void the_same_form_sent_twice_is_one_act() {
        var file = scene.lodge();
        var seen = scene.verifying(file.id());
        var path = DeskScene.formOf(file, Act.INQUIRE);
        var first = scene.send(path, scene.verifier(), fields(seen, "text", WORDS));
        var second = scene.send(path, scene.verifier(), fields(seen, "text", WORDS));
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(DeskScene.pathOf(file));
        assertThat(scene.cases().get(file.id()).version()).isEqualTo(seen.version() + 1);
    }

    @Test
    void a_form_without_a_version_overwrites_nothing() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var sent = scene.send(DeskScene.formOf(file, Act.INQUIRE), scene.verifier(), Map.of("text", WORDS));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains(WORDS);
    }

    @Test
    void files_are_kept_under_the_party_that_sent_them() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var now = scene.says(file.id(), Act.INQUIRE, scene.verifier());
        var sent = scene.send(
                DeskScene.formOf(file, Act.RESPOND),
                scene.respondent(),
                fields(now, "text", WORDS),
                DeskScene.pdf("付款凭证.pdf"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(scene.get(Documents.class).of(file.id()))
                .extracting(StoredDocument::name, StoredDocument::submittedBy)
                .containsExactly(tuple("付款凭证.pdf", Party.RESPONDENT.name()));
        assertThat(scene.open(DeskScene.pathOf(file), scene.respondent()).text())
                .contains("付款凭证.pdf");
    }

    @Test
    void a_file_that_is_refused_leaves_neither_act_nor_file() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var now = scene.says(file.id(), Act.INQUIRE, scene.verifier());
        var program = "MZ".concat("\0".repeat(600)).getBytes(StandardCharsets.ISO_8859_1);
        var sent = scene.send(
                DeskScene.formOf(file, Act.RESPOND),
                scene.respondent(),
                fields(now, "text", WORDS),
                DeskScene.pdf("付款凭证.pdf"),
                new MockMultipartFile("files", "凭证.pdf", "application/pdf", program));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("id=\"files-error\"", WORDS);
        assertThat(scene.get(Documents.class).of(file.id())).isEmpty();
        assertThat(scene.cases().get(file.id()).version()).isEqualTo(now.version());
    }

    @Test
    void a_file_of_a_form_that_came_too_late_is_not_kept() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var now = scene.says(file.id(), Act.INQUIRE, scene.verifier());
        scene.says(file.id(), Act.ASK_COMPLAINANT, scene.verifier());
        var sent = scene.send(
                DeskScene.formOf(file, Act.RESPOND),
                scene.respondent(),
                fields(now, "text", WORDS),
                DeskScene.pdf("凭证.pdf"));
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text()).contains("附件需要重新选择", WORDS).doesNotContain("巴图", "向投诉人提问");
        assertThat(scene.get(Documents.class).of(file.id())).isEmpty();
    }

    @Test
    void a_confirmation_carries_the_ground_of_its_notice() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        scene.act(
                file.id(),
                Act.NOTICE_CONFIRMATION,
                new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付"),
                scene.verifier());
        var now = scene.says(file.id(), Act.MAKE_STATEMENT, scene.respondent());
        var path = DeskScene.formOf(file, Act.CONFIRM_BREACH);
        assertThat(scene.open(path, scene.verifier()).text()).contains("value=\"REFUSAL\" checked");
        var other = scene.send(
                path, scene.verifier(), fields(now, "ground", "EXCUSE_PERSONNEL", "facts", "以新任领导不理旧账为由不履约"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("告知的情形是“拒不整改”");
        var same = scene.send(path, scene.verifier(), fields(now, "ground", "REFUSAL", "facts", "书面回复拒绝支付"));
        assertThat(same.status()).isEqualTo(303);
        assertThat(stage(file)).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void merges_into_an_open_case_against_the_same_respondent() {
        var first = scene.lodge();
        var second = scene.lodge();
        var path = DeskScene.formOf(second, Act.MERGE);
        assertThat(scene.open(path, scene.receiver()).text()).contains(first.number(), "同一企业");
        var nothing = scene.send(path, scene.receiver(), fields(second, "reason", "同一合同同一笔欠款"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("请选择要并入的投诉");
        var merged = scene.send(
                path, scene.receiver(), fields(second, "into", first.id().toString(), "reason", "同一合同同一笔欠款"));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(stage(second)).isEqualTo(Stage.MERGED);
    }

    @Test
    void refuses_to_merge_a_case_into_itself() {
        var file = scene.lodge();
        var sent = scene.send(
                DeskScene.formOf(file, Act.MERGE),
                scene.receiver(),
                fields(file, "into", file.id().toString(), "reason", "同一合同同一笔欠款"));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("请选择另一件已登记的投诉");
    }

    @Test
    void knows_no_act_by_another_name() {
        var file = scene.lodge();
        assertThat(scene.open(DeskScene.pathOf(file) + "/acts/delete", scene.receiver())
                        .status())
                .isEqualTo(404);
        assertThat(scene.open(DeskScene.formOf(file, Act.RATE), scene.receiver())
                        .status())
                .isEqualTo(409);
    }
}
