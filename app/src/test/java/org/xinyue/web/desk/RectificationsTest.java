package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Role;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.procedure.Act;
import org.xinyue.organisation.Organisations;

/** The ledger of running orders: what it lists, in which order, and to whom. */
@DeskScenes
class RectificationsTest {
    private static final String PATH = "/office/rectifications";

    private final DeskScene scene;

    @Autowired
    RectificationsTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    @Test
    void lists_running_orders_to_the_parties_and_to_the_region_lead() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var directory = scene.get(Organisations.class).directory();
        var region = directory.creditLeadAt("150000", scene.clock.today()).orElseThrow();
        var watcher = DeskScene.official("督办", region.id(), Role.CASE_OFFICER);
        for (var official : List.of(scene.verifier(), scene.respondent())) {
            var page = scene.open(PATH, official).hides(DeskScene.IDENTITY);
            assertThat(page.text()).contains(file.number(), "未延期", "03-02（一）");
        }
        assertThat(scene.get(Inbox.class)
                        .rectifications(watcher, false, null, 100)
                        .cases())
                .anyMatch(listed -> listed.id().equals(file.id()));
    }

    @Test
    void is_absent_for_a_stranger_and_for_a_respondent_not_yet_ordered() {
        var file = scene.lodge();
        scene.founded(file.id());
        assertThat(scene.open(PATH, scene.respondent()).text()).contains("没有正在进行的整改");
        var other = scene.lodge();
        scene.rectifying(other.id());
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(scene.open(PATH, stranger).text()).doesNotContain(other.number(), file.number());
        assertThat(scene.open(PATH, scene.administrator("管理员")).text()).doesNotContain(other.number());
    }

    @Test
    void says_that_an_extension_is_asked_for_and_that_the_date_has_passed() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var until = scene.clock.today().plusDays(60);
        scene.act(file.id(), Act.ASK_EXTENSION, new Decision.Extension("财政资金下月到位，申请延期", until), scene.respondent());
        assertThat(scene.open(PATH, scene.verifier()).text()).contains("申请延期，待审批");
        scene.clock.set(LocalDate.parse("2026-04-13"));
        assertThat(scene.open(PATH, scene.verifier()).text()).contains("超期");
    }

    @Test
    void pages_by_key_and_leaves_out_what_has_been_reported() {
        for (int index = 0; index < 21; index++) {
            scene.rectifying(scene.lodge().id());
        }
        var reported = scene.lodge();
        scene.rectifying(reported.id());
        scene.says(reported.id(), Act.REPORT_RECTIFIED, scene.respondent());
        var first = scene.open(PATH, scene.verifier()).text();
        var next = first.replaceAll("(?s).*href=\"(/office/rectifications\\?after=[^\"]+)\".*", "$1");
        assertThat(first.split("class=\"matter\"", -1)).hasSize(21);
        var second = scene.open(next, scene.verifier()).text();
        assertThat(second.split("class=\"matter\"", -1)).hasSize(2);
        assertThat(first + second).doesNotContain(reported.number());
    }
}
