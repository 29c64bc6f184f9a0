package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.duty.DeskMessages;
import org.xinyue.casework.procedure.Act;

/** The own account and the messages on the own desks: what they show, and of whom they say nothing. */
@DeskScenes
class OwnPagesTest {
    private final DeskScene scene;

    @Autowired
    OwnPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private Actor.Official registered(String login, String name) {
        var people = scene.get(People.class);
        var person = people.register(
                new NewPerson(login + Long.toString(System.nanoTime(), 36), name), new Actor.Automatic("测试"));
        people.appoint(person.personId(), scene.cityHousing, Role.CASE_OFFICER, LocalDate.of(2020, 1, 1), null);
        var account = people.get(person.personId());
        scene.get(SignIn.class).attempt(account.login(), person.oneTimePassword(), "127.0.0.1");
        return new Actor.Official(person.personId(), name, Set.of(scene.cityHousing), Set.of(Role.CASE_OFFICER));
    }

    private CaseFile transferred() {
        var file = scene.lodge();
        scene.verifying(file.id());
        scene.get(DeskMessages.class).run();
        return file;
    }

    @Test
    void shows_offices_with_their_days_and_the_own_sign_ins() {
        var page = scene.open("/office/account", registered("own", "萨仁"));
        assertThat(page.text())
                .contains("萨仁", scene.nameOf(scene.cityHousing), "自 2020-01-01 起", "最近 1 次", "/office/password");
    }

    @Test
    void shows_nobody_the_sign_ins_of_another() {
        var first = registered("first", "萨仁");
        registered("second", "萨仁");
        registered("third", "萨仁");
        assertThat(scene.open("/office/account", first).text()).contains("最近 1 次");
    }

    @Test
    void counts_what_nobody_has_read_and_marks_it_as_read() {
        var file = transferred();
        var page = scene.open("/office/notices", scene.verifier());
        assertThat(page.text()).contains(file.number(), "未读", "bell-count");
        page.hides(DeskScene.IDENTITY);
        var id = page.text().replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        assertThat(scene.send("/office/notices", scene.verifier(), Map.of("id", id))
                        .location())
                .isEqualTo("/office/notices");
        assertThat(scene.open("/office/notices", scene.verifier()).text()).contains("巴图已读");
    }

    @Test
    void what_has_been_done_asks_nobody_any_more() {
        var file = transferred();
        scene.clock.advance(java.time.Duration.ofMinutes(5));
        scene.says(file.id(), Act.FIND_UNTRUE, scene.verifier());
        scene.get(DeskMessages.class).run();
        var page = scene.open("/office/notices", scene.verifier());
        assertThat(page.text())
                .as("of the two messages, the one about verifying is settled, the one about answering is not")
                .contains("案件已推进，不用再处理")
                .containsOnlyOnce("name=\"id\"");
    }

    @Test
    void shows_no_message_to_another_body_and_none_to_the_respondent() {
        var file = transferred();
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(scene.open("/office/notices", stranger).text())
                .contains("没有消息")
                .doesNotContain(file.number());
        assertThat(scene.open("/office/notices", scene.respondent()).text()).doesNotContain(file.number());
    }

    @Test
    void does_not_name_the_case_to_one_who_also_serves_the_respondent() {
        var file = transferred();
        var both = new Actor.Official(
                new UUID(9, 2), "兼任", Set.of(scene.cityHousing, scene.districtHousing), Set.of(Role.CASE_OFFICER));
        assertThat(scene.open("/office/notices", both).text())
                .contains("由本单位其他承办人办理")
                .doesNotContain(file.number());
    }

    @Test
    void a_stranger_marks_nothing_as_read() {
        transferred();
        var text = scene.open("/office/notices", scene.verifier()).text();
        var id = text.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        scene.send("/office/notices", stranger, Map.of("id", id));
        scene.send("/office/notices", scene.verifier(), Map.of("id", "胡乱写的"));
        assertThat(scene.open("/office/notices", scene.verifier()).text())
                .contains("未读", id)
                .doesNotContain("已读</span>");
    }

    @Test
    void an_unreadable_cursor_begins_at_the_beginning() {
        var file = transferred();
        assertThat(scene.open("/office/notices?after=abc", scene.verifier()).text())
                .contains(file.number());
    }
}
