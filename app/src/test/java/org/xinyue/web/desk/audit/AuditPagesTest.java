package org.xinyue.web.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.audit.Inspections;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** The auditor's page: who opens it, what it finds, and that looking is recorded itself. */
@DeskScenes
@Proves(Clause.B4_SECRETS)
class AuditPagesTest {
    private final DeskScene scene;
    private final AuditTrail trail;

    @Autowired
    AuditPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        trail = scene.get(AuditTrail.class);
    }

    private static Actor.Official auditor() {
        return DeskScene.official("审计员", People.PLATFORM, Role.AUDITOR);
    }

    private String open(String query) {
        var answer = scene.open("/office/audit" + query, auditor());
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void finds_lines_by_person_kind_subject_and_day_and_by_all_of_them() {
        var mark = "案" + UUID.randomUUID();
        trail.record(new Actor.Automatic("甲" + mark), "查看案件", mark, "第一行");
        scene.clock.advanceDays(1);
        trail.record(new Actor.Automatic("乙" + mark), "转交", mark, "第二行");
        assertThat(open("?subject=" + mark)).contains("第一行", "第二行");
        assertThat(open("?actor=系统（甲" + mark + "）")).contains("第一行").doesNotContain("第二行");
        assertThat(open("?subject=" + mark + "&act=转交")).contains("第二行").doesNotContain("第一行");
        assertThat(open("?subject=" + mark + "&from=2026-03-03"))
                .contains("第二行")
                .doesNotContain("第一行");
        assertThat(open("?subject=" + mark + "&to=2026-03-02")).contains("第一行").doesNotContain("第二行");
        assertThat(open("?subject=" + mark + "&act=转交&to=2026-03-02")).contains("没有相符的记录");
        scene.clock.set(java.time.LocalDate.parse("2026-03-02"));
    }

    @Test
    void pages_over_the_lines_without_losing_or_repeating_one() {
        var mark = "页" + UUID.randomUUID();
        for (int line = 1; line <= 60; line++) {
            trail.record(new Actor.Automatic("测试"), "查看案件", mark, "行" + line + "。");
        }
        var first = open("?subject=" + mark);
        assertThat(first).contains("行60。", "行11。").doesNotContain("行10。");
        long shown = trail.about(mark, 50).getLast().number();
        var second = open("?subject=" + mark + "&before=" + shown);
        assertThat(second).contains("行10。", "行1。").doesNotContain("行11。");
    }

    @Test
    void takes_a_day_and_a_number_that_are_none_as_not_asked_about() {
        for (var nonsense :
                List.of("?from=gestern", "?to=2026-13-01", "?before=-3", "?before=x", "?from=99999-01-01")) {
            open(nonsense);
        }
    }

    @Test
    void records_what_was_looked_for() {
        open("?subject=蒙诚投测试");
        var line = trail.latest(1).getFirst();
        assertThat(line.act()).isEqualTo("查询审计日志");
        assertThat(line.detail()).contains("对象 蒙诚投测试");
    }

    @Test
    void records_how_far_back_somebody_walked_without_any_condition() {
        open("?before=987654");
        var line = trail.latest(1).getFirst();
        assertThat(line.act()).isEqualTo("查询审计日志");
        assertThat(line.detail()).contains("第 987654 行以前；列出");
        open("?subject=蒙诚投测试&before=987654");
        assertThat(trail.latest(1).getFirst().detail()).contains("对象 蒙诚投测试，第 987654 行以前");
    }

    @Test
    void shows_the_two_verdicts_of_the_last_verification() {
        scene.get(Inspections.class).run(new Actor.Automatic("测试核对"));
        assertThat(open("")).contains("完好", "完整", "系统（测试核对）", "尚未签署");
    }

    @Test
    void hands_out_the_heads_as_a_zip() {
        var answer = scene.open("/office/audit/heads", auditor());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(trail.latest(1).getFirst().act()).isEqualTo("下载审计日首");
    }

    @Test
    void takes_the_wish_for_a_verification() {
        var answer = scene.send("/office/audit/inspection", auditor(), java.util.Map.of());
        assertThat(answer.location()).isEqualTo("/office/audit");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void does_not_exist_for_any_other_role(Role role) {
        var other = DeskScene.official("旁人", People.PLATFORM, role);
        assertThat(scene.open("/office/audit", other).status()).isEqualTo(404);
        assertThat(scene.open("/office/audit/heads", other).status()).isEqualTo(404);
        assertThat(scene.send("/office/audit/inspection", other, java.util.Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void does_not_exist_for_an_auditor_of_one_body() {
        var insider = DeskScene.official("内部审计", scene.districtOffice, Role.AUDITOR);
        assertThat(scene.open("/office/audit", insider).status()).isEqualTo(404);
        assertThat(scene.open("/office/audit/heads", insider).status()).isEqualTo(404);
    }
}
