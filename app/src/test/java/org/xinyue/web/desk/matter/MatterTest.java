package org.xinyue.web.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.matter.MatterLink;
import org.xinyue.matter.Matters;
import org.xinyue.matter.Recognition;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** One matter through several doors: recognised, linked, decided together, parted again; and nobody learns of it who may not. */
@DeskScenes
@Proves({Clause.A3_OWNER, Clause.A2_CHANNELS, Clause.B4_IDENTITY})
class MatterTest {
    private static final String WHY = "同一份合同的同一笔欠款";

    private final DeskScene scene;
    private final String contract = "GC-" + Long.toString(System.nanoTime(), 36);

    @Autowired
    MatterTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        recognise();
    }

    private void recognise() {
        scene.get(Recognition.class).run();
    }

    private Map<String, String> typed() {
        var typed = scene.typed();
        typed.put("contractNumber", contract);
        return typed;
    }

    private CaseFile lodge(Channel channel, Map<String, String> typed) {
        var draft = Typed.into(scene.get(Drafts.class), channel, typed);
        return scene.cases().get(scene.get(Lodging.class).lodge(draft).caseId());
    }

    /** The same contract without its number: alike, not certain. */
    private CaseFile doubtful() {
        var typed = typed();
        typed.put("contractNumber", "");
        return lodge(Channel.HOTLINE_12345, typed);
    }

    private CaseFile now(CaseFile file) {
        return scene.cases().get(file.id());
    }

    private Matters matters() {
        return scene.get(Matters.class);
    }

    private static String pageOf(CaseFile file) {
        return DeskScene.pathOf(file) + "/matter";
    }

    private DeskScene.Answer link(CaseFile file, String other, String why, Actor.Official by) {
        return scene.send(pageOf(file) + "/link", by, Map.of("other", other, "why", why));
    }

    @Test
    void what_is_certainly_one_is_linked_as_it_comes_in_and_keeps_number_clock_and_door() {
        var column = lodge(Channel.COLUMN, typed());
        var petition = lodge(Channel.PETITION, typed());
        recognise();
        var matter = matters().of(petition.id()).orElseThrow();
        assertThat(matter.members())
                .extracting(MatterLink::caseId)
                .containsExactlyInAnyOrder(column.id(), petition.id());
        assertThat(matter.members()).allMatch(link -> link.basis() == MatterLink.Basis.RULE);
        assertThat(now(petition).number()).isNotEqualTo(now(column).number());
        assertThat(now(petition).duty()).isEqualTo(petition.duty());
        var page = scene.open(pageOf(column), scene.receiver());
        assertThat(page.text()).contains(petition.number(), "网上信访智能辅助平台", "规则识别");
        page.hides(DeskScene.IDENTITY);
    }

    @Test
    void a_doubtful_pair_is_only_suggested_with_its_reasons() {
        var column = lodge(Channel.COLUMN, typed());
        var hotline = doubtful();
        recognise();
        assertThat(matters().of(column.id())).isEmpty();
        var page = scene.open(pageOf(column), scene.receiver());
        assertThat(page.text()).contains(hotline.number(), "相似程度", "同一企业", "拖欠金额相同");
    }

    @Test
    void linking_asks_which_and_why() {
        var column = lodge(Channel.COLUMN, typed());
        var hotline = doubtful();
        assertThat(link(column, "", WHY, scene.receiver()).text()).contains("请先选择要关联的投诉");
        var refused = link(column, hotline.id().toString(), "同一", scene.receiver());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请写明为什么是同一事项");
        assertThat(link(column, column.id().toString(), WHY, scene.receiver()).text())
                .contains("不能把一件投诉与自己关联");
        assertThat(matters().of(column.id())).isEmpty();
    }

    @Test
    void linked_by_a_person_once_and_not_twice() {
        var column = lodge(Channel.COLUMN, typed());
        var hotline = doubtful();
        assertThat(link(column, hotline.id().toString(), WHY, scene.receiver()).status())
                .isEqualTo(303);
        assertThat(link(hotline, column.id().toString(), WHY, scene.receiver()).text())
                .contains("已经关联为同一事项");
        assertThat(scene.get(JdbcClient.class)
                        .sql("SELECT message FROM notice WHERE body_id = ? AND case_id = ?")
                        .params(scene.cityLead, hotline.id())
                        .query(String.class)
                        .list())
                .anySatisfy(message -> assertThat(message).contains(hotline.number(), "关联为同一事项"));
    }

    @Test
    void a_case_of_each_of_two_matters_is_not_linked_before_one_is_parted() {
        var one = lodge(Channel.COLUMN, typed());
        link(one, doubtful().id().toString(), WHY, scene.receiver());
        var other = doubtful();
        link(other, doubtful().id().toString(), WHY, scene.receiver());
        assertThat(link(one, other.id().toString(), WHY, scene.receiver()).text())
                .contains("请先解除其中一件的关联");
    }

    @Test
    void parting_restores_everything_and_the_platform_does_not_join_them_again() {
        var column = lodge(Channel.COLUMN, typed());
        var petition = lodge(Channel.PETITION, typed());
        var before = List.of(now(column), now(petition));
        recognise();
        var part = pageOf(petition) + "/part";
        assertThat(scene.send(part, scene.receiver(), Map.of("whyNot", "")).status())
                .isEqualTo(422);
        assertThat(scene.send(part, scene.receiver(), Map.of("whyNot", "两份合同各自结算"))
                        .status())
                .isEqualTo(303);
        assertThat(matters().of(column.id())).isEmpty();
        assertThat(List.of(now(column), now(petition))).isEqualTo(before);
        recognise();
        assertThat(matters().of(petition.id())).isEmpty();
        assertThat(scene.open(pageOf(petition), scene.receiver()).text()).contains("解除关联：两份合同各自结算");
        assertThat(scene.send(part, scene.receiver(), Map.of("whyNot", "两份合同各自结算"))
                        .text())
                .contains("没有关联");
    }

    @Test
    void the_respondent_the_watcher_and_the_stranger_do_not_find_the_page() {
        var column = lodge(Channel.COLUMN, typed());
        lodge(Channel.PETITION, typed());
        recognise();
        scene.verifying(column.id());
        scene.says(column.id(), Act.INQUIRE, scene.verifier());
        var auditor = DeskScene.official("审计", new UUID(0, 2), Role.AUDITOR);
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        for (var nobody : List.of(scene.respondent(), auditor, stranger)) {
            assertThat(scene.open(pageOf(column), nobody).status()).isEqualTo(404);
            assertThat(link(column, column.id().toString(), WHY, nobody).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_complaint_for_the_verifier_alone_is_not_mentioned_at_the_other_doors() {
        var column = lodge(Channel.COLUMN, typed());
        var hidden = typed();
        hidden.put("wish", "HIDE_EXCEPT_VERIFIER");
        hidden.put("contractNumber", "");
        // Received by another body than the one that looks, as at another door.
        var other = lodge(Channel.PETITION, hidden);
        assertThat(scene.open(pageOf(column), scene.receiver()).text()).doesNotContain(other.number());
        assertThat(link(column, other.id().toString(), WHY, scene.receiver()).status())
                .isEqualTo(404);
    }

    /** A complaint that hides from all but the verifying body, certainly one with the other. */
    private CaseFile hidden() {
        var typed = typed();
        typed.put("wish", "HIDE_EXCEPT_VERIFIER");
        var hidden = lodge(Channel.PETITION, typed);
        recognise();
        assertThat(matters().of(hidden.id())).isPresent();
        return hidden;
    }

    private List<String> told(CaseFile file) {
        return scene.get(Notices.class).about(file.id(), Set.of(scene.cityLead)).stream()
                .map(Notice::message)
                .filter(message -> message.contains("关联"))
                .toList();
    }

    @Test
    void no_door_is_told_of_a_link_with_a_complaint_that_hides_from_it() {
        var column = lodge(Channel.COLUMN, typed());
        var hidden = hidden();
        assertThat(told(column)).isEmpty();
        assertThat(told(hidden)).singleElement().asString().contains("关联为同一事项");
        matters().part(hidden.id(), "两份合同各自结算", scene.receiver());
        assertThat(told(column)).isEmpty();
        assertThat(told(hidden)).hasSize(1);
    }

    @Test
    void both_doors_are_told_of_a_link_that_hides_from_nobody() {
        var column = lodge(Channel.COLUMN, typed());
        var petition = lodge(Channel.PETITION, typed());
        recognise();
        assertThat(told(column)).hasSize(1);
        assertThat(told(petition)).hasSize(1);
        matters().part(petition.id(), "两份合同各自结算", scene.receiver());
        assertThat(told(column)).hasSize(2);
    }

    @Test
    void the_history_of_links_says_nothing_of_a_complaint_that_hides() {
        var column = lodge(Channel.COLUMN, typed());
        var hidden = hidden();
        matters().part(hidden.id(), "两份合同各自结算", scene.receiver());
        var open = doubtful();
        matters().link(column.id(), open.id(), WHY, scene.receiver());
        assertThat(scene.open(pageOf(column), scene.receiver()).text())
                .contains("关联（人工关联", WHY)
                .doesNotContain("关联（规则识别", "两份合同各自结算");
        assertThat(scene.open(pageOf(hidden), scene.receiver()).text()).contains("关联（规则识别", "解除关联：两份合同各自结算");
    }

    @Test
    void one_decision_is_carried_to_the_others_each_with_its_own_line_and_paper() {
        var column = lodge(Channel.COLUMN, typed());
        var petition = lodge(Channel.PETITION, typed());
        recognise();
        var nothing = Map.of("version", Integer.toString(column.version()));
        var accepted = scene.send(DeskScene.formOf(column, Act.ACCEPT), scene.receiver(), nothing);
        assertThat(accepted.location()).endsWith("/matter?carry=" + (column.version() + 1));
        var page = scene.open(accepted.location(), scene.receiver());
        assertThat(page.text()).contains("一并办理：受理", petition.number());
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", Integer.toString(column.version() + 1));
        fields.add("case", petition.id().toString());
        fields.add("version." + petition.id(), Integer.toString(petition.version()));
        assertThat(scene.sendAll(pageOf(column) + "/carry", scene.receiver(), fields)
                        .status())
                .isEqualTo(303);
        assertThat(now(petition).state().stage()).isEqualTo(Stage.ACCEPTED);
        scene.cases().verifyHistory(petition.id());
        var again = scene.sendAll(pageOf(column) + "/carry", scene.receiver(), fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("现在不能一并办理");
    }

    @Test
    void what_somebody_else_decided_or_has_moved_on_is_not_carried() {
        var column = lodge(Channel.COLUMN, typed());
        var petition = lodge(Channel.PETITION, typed());
        recognise();
        scene.act(column.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", Integer.toString(column.version() + 1));
        fields.add("case", petition.id().toString());
        fields.add("version." + petition.id(), "99");
        var colleague = DeskScene.official("娜仁", scene.cityLead, Role.CASE_OFFICER);
        assertThat(scene.sendAll(pageOf(column) + "/carry", colleague, fields).status())
                .isEqualTo(409);
        assertThat(scene.sendAll(pageOf(column) + "/carry", scene.receiver(), fields)
                        .text())
                .contains("又有新的办理");
        assertThat(now(petition).state().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void a_petition_matter_that_is_accepted_elsewhere_names_the_petition_rule() {
        var column = lodge(Channel.COLUMN, typed());
        scene.act(column.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        var petition = lodge(Channel.PETITION, typed());
        recognise();
        assertThat(scene.open(pageOf(petition), scene.receiver()).text()).contains("《信访工作条例》第十九条", column.number());
        assertThat(scene.open(pageOf(column), scene.receiver()).text()).doesNotContain("《信访工作条例》");
    }
}
