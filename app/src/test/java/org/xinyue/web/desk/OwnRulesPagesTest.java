package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** The screen on which rules of a channel's own are entered, tried on a case, and approved by a second person. */
@DeskScenes
@Proves(Clause.A3_OWN_RULES)
class OwnRulesPagesTest {
    private static final String FORM = "/office/procedure/new";

    private final DeskScene scene;

    @Autowired
    OwnRulesPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private Actor.Official regionDecider() {
        var directory = scene.get(Organisations.class).directory();
        var lead = directory.creditLeadAt("150000", scene.clock.today()).orElseThrow();
        return DeskScene.official("其其格", lead.id(), Role.DECIDER);
    }

    private static Map<String, String> rule(int year) {
        var fields = new HashMap<String, String>();
        fields.put("channel", "HOTLINE_96888");
        fields.put("firms", "ALL");
        fields.put("title", "96888 热线办理规定");
        fields.put("document", "《民营企业服务热线管理办法》");
        fields.put("reference", "测试〔2026〕1号");
        fields.put("rank", "PUBLISHED_RULE");
        fields.put("certainty", "A");
        fields.put("from.year", Integer.toString(year));
        fields.put("from.month", "4");
        fields.put("from.day", "1");
        fields.put("clock.0", "VERIFY");
        fields.put("number.0", "10");
        fields.put("unit.0", "WORKDAYS");
        fields.put("article.0", "第八条");
        fields.put("reason", "热线办法已经公布");
        return fields;
    }

    @Test
    void every_official_reads_the_differences_and_only_some_may_enter() {
        assertThat(scene.open("/office/procedure", scene.receiver()).text())
                .contains("信访事项办理程序", "《信访工作条例》第三十四条", "60 日", "C 外地同类做法")
                .doesNotContain("登记程序变体");
        assertThat(scene.open("/office/procedure", regionDecider()).text()).contains("登记程序变体");
        assertThat(scene.open(FORM, scene.receiver()).status()).isEqualTo(404);
        assertThat(scene.open(FORM, scene.administrator("管理员")).status()).isEqualTo(200);
        assertThat(scene.send("/office/procedure/decide", scene.receiver(), Map.of("id", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void begins_with_what_an_earlier_version_says() {
        assertThat(scene.open(FORM + "?of=petition-2026-1", regionDecider()).text())
                .contains("value=\"《信访工作条例》\"", "value=\"15\"", "value=\"60\"", "value=\"90\"", "第二十三条");
    }

    @Test
    void previews_on_a_case_without_storing_anything() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var fields = rule(2026);
        fields.put("example", file.number());
        var preview = scene.send(FORM, regionDecider(), fields);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("登记后的变化", "试算 " + file.number(), "10 个工作日", "03-09", "03-16", "确认登记，提交复核")
                .contains("《民营企业服务热线管理办法》第八条");
        assertThat(scene.get(Procedures.class).all())
                .noneMatch(entered -> entered.variant().scope().channel() == Channel.HOTLINE_96888
                        && entered.variant().from().getYear() == 2026);
    }

    @Test
    void says_so_when_the_case_to_try_it_on_is_not_there() {
        var fields = rule(2026);
        fields.put("example", "蒙信诉〔2026〕999999号");
        var preview = scene.send(FORM, scene.administrator("管理员"), fields);
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.text()).contains("没有找到您能查看的这件投诉");
    }

    @Test
    void refuses_a_dead_end_at_the_field_and_keeps_everything_typed() {
        var fields = rule(2026);
        fields.put("change.1", "REMOVE");
        fields.put("row.1", "FOUNDED:ORDER_RECTIFICATION");
        fields.put("rowArticle.1", "第九条");
        var refused = scene.send(FORM, regionDecider(), fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"change.1-error\"", "只能原地打转的阶段：属实待责令整改", "value=\"96888 热线办理规定\"");
    }

    @Test
    void refuses_gaps_each_at_its_field() {
        var fields = rule(2026);
        fields.put("number.0", "十");
        fields.remove("rank");
        fields.put("from.month", "13");
        fields.put("clock.1", "ANSWER");
        fields.put("change.0", "PARTY");
        var refused = scene.send(FORM, regionDecider(), fields);
        assertThat(refused.status()).isEqualTo(422);
        for (var field : List.of("number.0", "rank", "from", "unit.1", "change.0")) {
            assertThat(refused.text())
                    .as(field)
                    .contains("id=\"" + (field.equals("change.0") ? "row.0" : field) + "-error\"");
        }
    }

    @Test
    void is_entered_by_one_and_approved_by_another_and_then_shown_on_new_cases() {
        var fields = rule(2027);
        fields.put("confirm", "1");
        assertThat(scene.send(FORM, scene.administrator("管理员"), fields).status())
                .isEqualTo(303);
        var id = scene.get(Procedures.class).all().stream()
                .filter(entered -> entered.variant().scope().channel() == Channel.HOTLINE_96888)
                .findFirst()
                .orElseThrow()
                .variant()
                .id();
        var decision = Map.of("id", id, "approve", "yes");
        var own = scene.send("/office/procedure/decide", scene.administrator("管理员"), decision);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("登记人不能复核自己登记的版本");
        assertThat(scene.open("/office/procedure", regionDecider()).text()).contains("待另一人复核", "复核通过");
        assertThat(scene.send("/office/procedure/decide", regionDecider(), decision)
                        .status())
                .isEqualTo(303);
        assertThat(scene.open("/office/procedure", scene.receiver()).text()).contains("尚未生效", id);
    }

    @Test
    void a_case_says_which_rule_prevails_to_officials_but_not_to_the_respondent() {
        var draft = Typed.into(scene.get(Drafts.class), Channel.PETITION, scene.typed());
        var id = scene.get(Lodging.class).lodge(draft).caseId();
        scene.verifying(id);
        scene.says(id, org.xinyue.casework.procedure.Act.INQUIRE, scene.verifier());
        var path = "/office/cases/" + id;
        assertThat(scene.open(path, scene.verifier()).text())
                .contains("程序版本 2026-1+petition-2026-1。按《信访工作条例》办理", "没有规定的按方案执行", "延长核实期限");
        assertThat(scene.open(path, scene.respondent()).text()).doesNotContain("信访工作条例");
        assertThat(scene.open(path + "/acts/extend-verification", scene.verifier())
                        .text())
                .contains("核实期限延至", "《信访工作条例》第三十四条");
    }

    @Test
    void a_case_of_the_column_says_that_the_plan_holds() {
        var file = scene.lodge();
        assertThat(scene.open(DeskScene.pathOf(file), scene.receiver()).text()).contains("本渠道没有另外的规定，按方案执行");
    }
}
