package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** All cases: who finds which, in what order, and that what is found can be opened. */
@DeskScenes
class SearchTest {
    private final DeskScene scene;

    @Autowired
    SearchTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private Actor.Official auditor() {
        return DeskScene.official("审计员", regionLead(), Role.AUDITOR);
    }

    private UUID regionLead() {
        var directory = scene.get(Organisations.class).directory();
        return directory
                .creditLeadAt(directory.divisions().region().code(), scene.clock.today())
                .orElseThrow()
                .id();
    }

    private String found(String query, Actor.Official official) {
        var answer = scene.open("/office/search" + query, official);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    /** The scene's browser encodes addresses itself. */
    private static String next(String page) {
        var address = page.replaceAll("(?s).*href=\"(/office/search\\?after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    @Test
    @Proves(Clause.B4_SECRETS)
    void who_watches_over_the_region_finds_every_case_and_opens_it() {
        var file = scene.lodge();
        var lead = DeskScene.official("其其格", regionLead(), Role.DECIDER);
        for (var watcher : List.of(auditor(), lead)) {
            assertThat(found("?q=" + file.number(), watcher)).contains(file.title(), "共 1 件");
            assertThat(scene.open(DeskScene.pathOf(file), watcher).status()).isEqualTo(200);
        }
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void who_watches_but_answers_to_the_respondent_does_not_find_the_case() {
        var file = scene.lodge();
        var insider = DeskScene.official("审计员甲", scene.districtOffice, Role.AUDITOR);
        assertThat(found("?q=" + file.number(), insider)).contains("没有找到相符的投诉").doesNotContain(file.title());
        assertThat(scene.open(DeskScene.pathOf(file), insider).status()).isEqualTo(404);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_respondent_finds_its_case_once_it_has_been_told() {
        var file = scene.lodge();
        scene.verifying(file.id());
        assertThat(found("", scene.respondent())).doesNotContain(file.number());
        scene.act(file.id(), Act.INQUIRE, new Decision.Statement("请说明付款情况"), scene.verifier());
        assertThat(found("", scene.respondent())).contains(file.number());
        assertThat(found("?channel=column", scene.respondent())).doesNotContain(file.number());
    }

    @Test
    void a_body_with_two_roles_in_a_case_finds_it_once() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var page = found("?q=" + scene.nameOf(scene.districtHousing), scene.receiver());
        assertThat(page).contains("共 1 件");
        assertThat(page.split(file.number() + "<", -1)).hasSize(2);
    }

    @Test
    void ended_cases_are_found_by_stage_and_running_ones_with_their_date() {
        var running = scene.lodge();
        scene.verifying(running.id());
        var refused = scene.lodge();
        scene.act(
                refused.id(),
                Act.REFUSE,
                new Decision.Refusal(RefusalReason.NOT_YET_DUE, "请向有管辖权的单位反映"),
                scene.receiver());
        var name = "&q=" + scene.nameOf(scene.districtHousing);
        assertThat(found("?stage=refused" + name, scene.receiver()))
                .contains(refused.number(), "没有在计的时限")
                .doesNotContain(running.number());
        assertThat(found("?stage=verifying" + name, scene.receiver()))
                .contains(running.number(), "剩 5 个工作日")
                .doesNotContain(refused.number());
        assertThat(found("?city=150200" + name, scene.receiver())).contains("没有找到相符的投诉", "清除筛选");
    }

    @Test
    void pages_are_full_keep_their_conditions_and_lose_nothing() {
        for (int index = 0; index < 43; index++) {
            scene.verifying(scene.lodge().id());
        }
        for (var official : List.of(scene.verifier(), auditor())) {
            var first = found("?stage=verifying&q=" + scene.nameOf(scene.districtHousing), official);
            assertThat(first).contains("共 43 件");
            var second = scene.open(next(first), official).text();
            var third = scene.open(next(second), official).text();
            assertThat(next(first)).contains("stage=verifying");
            assertThat(first.split("row-act", -1)).hasSize(21);
            assertThat(second.split("row-act", -1)).hasSize(21);
            assertThat(third.split("row-act", -1)).hasSize(4);
            assertThat(third).contains("上一页").doesNotContain("下一页");
        }
    }

    @Test
    void a_cursor_that_cannot_be_read_begins_at_the_newest() {
        var file = scene.lodge();
        for (var cursor : List.of("x", "00000000-0000-0000-0000-00000000000gZ", "%27", "9".repeat(80))) {
            assertThat(found("?after=" + cursor + "&q=" + file.number(), scene.receiver()))
                    .contains(file.number());
        }
    }

    @Test
    void a_case_is_merged_only_into_one_that_runs_against_the_same_body() {
        var file = scene.lodge();
        var other = scene.lodge();
        var ended = scene.lodge();
        scene.act(
                ended.id(),
                Act.REFUSE,
                new Decision.Refusal(RefusalReason.NOT_YET_DUE, "请向有管辖权的单位反映"),
                scene.receiver());
        var form = scene.open(DeskScene.formOf(file, Act.MERGE), scene.receiver());
        assertThat(form.text()).contains(other.number()).doesNotContain(ended.number());
    }
}
