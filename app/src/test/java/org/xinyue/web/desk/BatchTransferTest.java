package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;

/** Several cases transferred together: what is shown before, what each becomes, and what stops one without stopping the others. */
@DeskScenes
class BatchTransferTest {
    private static final String CONFIRM = "/office/transfer/confirm";

    private final DeskScene scene;

    @Autowired
    BatchTransferTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private CaseFile accepted() {
        return scene.act(scene.lodge().id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
    }

    private DeskScene.Answer look(Actor.Official official, UUID... cases) {
        var fields = new LinkedMultiValueMap<String, String>();
        Arrays.stream(cases).forEach(id -> fields.add("case", id.toString()));
        return scene.sendAll("/office/transfer", official, fields);
    }

    private static void tick(LinkedMultiValueMap<String, String> fields, CaseFile file, UUID verifier) {
        fields.add("case", file.id().toString());
        fields.add("version." + file.id(), Integer.toString(file.version()));
        fields.add("verifier." + file.id(), verifier.toString());
    }

    private Stage stage(CaseFile file) {
        return scene.cases().get(file.id()).state().stage();
    }

    @Test
    void shows_where_each_goes_and_why_and_does_nothing_yet() {
        var file = accepted();
        var page = look(scene.receiver(), file.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(file.number(), scene.nameOf(scene.cityHousing), "可以转交 1 件");
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
        page.hides(DeskScene.IDENTITY);
    }

    @Test
    void says_why_one_cannot_be_transferred() {
        var submitted = scene.lodge();
        var returned = accepted();
        scene.act(returned.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), scene.receiver());
        scene.act(returned.id(), Act.HAND_BACK, new Decision.HandBack("不属于本单位职责", null), scene.verifier());
        assertThat(look(scene.receiver(), submitted.id(), returned.id()).text())
                .contains("尚未受理", "核实单位已退回", "可以转交 0 件")
                .doesNotContain("确认转交");
    }

    @Test
    void does_one_act_a_case_and_says_what_became_of_each() {
        var first = accepted();
        var second = accepted();
        var fields = new LinkedMultiValueMap<String, String>();
        tick(fields, first, scene.cityHousing);
        tick(fields, second, scene.cityHousing);
        var page = scene.sendAll(CONFIRM, scene.receiver(), fields);
        assertThat(page.text()).contains("已转交 2 件，未转交 0 件", first.number(), second.number());
        assertThat(stage(first)).isEqualTo(Stage.TRANSFERRED);
        assertThat(stage(second)).isEqualTo(Stage.TRANSFERRED);
    }

    @Test
    void one_that_has_moved_does_not_stop_the_others() {
        var moved = accepted();
        var fine = accepted();
        var fields = new LinkedMultiValueMap<String, String>();
        tick(fields, moved, scene.cityHousing);
        tick(fields, fine, scene.cityHousing);
        scene.act(moved.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), scene.receiver());
        assertThat(scene.sendAll(CONFIRM, scene.receiver(), fields).text()).contains("已转交 1 件，未转交 1 件", "本单位现在不能转交");
        assertThat(stage(fine)).isEqualTo(Stage.TRANSFERRED);
    }

    @Test
    void refuses_a_version_that_was_not_the_one_looked_at() {
        var file = accepted();
        var fields = new LinkedMultiValueMap<String, String>();
        tick(fields, file, scene.cityHousing);
        fields.set("version." + file.id(), "0");
        assertThat(scene.sendAll(CONFIRM, scene.receiver(), fields).text()).contains("又有新的办理");
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void refuses_a_body_that_the_routing_does_not_propose() {
        var file = accepted();
        var fields = new LinkedMultiValueMap<String, String>();
        tick(fields, file, scene.districtOffice);
        assertThat(scene.sendAll(CONFIRM, scene.receiver(), fields).text()).contains("建议的核实单位已有变化");
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void neither_shows_nor_transfers_the_case_of_another_body_or_one_the_respondent_has_not_been_told_of() {
        var file = accepted();
        var fields = new LinkedMultiValueMap<String, String>();
        tick(fields, file, scene.cityHousing);
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER, Role.DECIDER);
        for (var official : java.util.List.of(stranger, scene.respondent())) {
            assertThat(look(official, file.id()).text()).doesNotContain(file.number(), file.title());
            assertThat(scene.sendAll(CONFIRM, official, fields).text())
                    .contains("已不在您的办理范围")
                    .doesNotContain(file.number(), file.title());
        }
        assertThat(stage(file)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void asks_to_tick_something_first() {
        assertThat(scene.send("/office/transfer", scene.receiver(), Map.of()).location())
                .isEqualTo("/office");
        assertThat(scene.send(CONFIRM, scene.receiver(), Map.of("case", "胡乱写的")).location())
                .isEqualTo("/office");
    }

    @Test
    void offers_ticks_to_the_body_that_transfers_only() {
        var file = accepted();
        assertThat(scene.open("/office?q=" + file.number(), scene.receiver()).text())
                .contains("批量转交");
        scene.act(file.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), scene.receiver());
        assertThat(scene.open("/office", scene.verifier()).text()).doesNotContain("批量转交");
    }
}
