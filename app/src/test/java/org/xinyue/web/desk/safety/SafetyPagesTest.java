package org.xinyue.web.desk.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.factor.FactorRules;
import org.xinyue.access.session.Sessions;
import org.xinyue.access.session.Visit;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** The security administrator's pages, and that the other two administrators are shown their own part of a person only. */
@DeskScenes
@Proves({Clause.B4_SECRETS, Clause.B4_IDENTITY})
class SafetyPagesTest {
    private static final Actor SETUP = new Actor.Automatic("测试");

    private final DeskScene scene;
    private final People people;

    @Autowired
    SafetyPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        people = scene.get(People.class);
    }

    private static Actor.Official security() {
        return DeskScene.official("安全管理员", People.PLATFORM, Role.SECURITY_ADMIN);
    }

    private UUID person(String login) {
        var mark = login + Long.toString(System.nanoTime(), 36);
        return people.register(new NewPerson(mark, "某人" + login), SETUP).personId();
    }

    @Test
    void sets_which_roles_ask_for_a_second_factor() {
        var sent = scene.send("/office/safety", security(), Map.of("role", "CUSTODIAN"));
        assertThat(sent.location()).isEqualTo("/office/safety");
        assertThat(scene.get(FactorRules.class).asked()).containsExactly(Role.CUSTODIAN);
        assertThat(scene.open("/office/safety", security()).text()).containsPattern("value=\"CUSTODIAN\" checked");
        scene.send("/office/safety", security(), Map.of("role", "NOBODY"));
        assertThat(scene.get(FactorRules.class).asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SECURITY_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void does_not_exist_for_any_other_role(Role role) {
        var other = DeskScene.official("旁人", People.PLATFORM, role);
        for (var path : Set.of("/office/safety", "/office/review")) {
            assertThat(scene.open(path, other).status()).as(path).isEqualTo(404);
            assertThat(scene.send(path, other, Map.of()).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void shows_unusual_sign_ins_and_ends_a_session() {
        var person = person("unusual");
        var session = scene.get(Sessions.class).begin(new Visit(person, 1, "10.77.0.1", "curl", 7));
        assertThat(scene.open("/office/safety", security()).text()).contains("10.77.0.1", "多次输错密码", "其他程序");
        assertThat(scene.open("/office/people/" + person, security()).text()).contains("10.77.0.1");
        var sent = scene.send(
                "/office/people/" + person,
                security(),
                Map.of("session", session.id().toString()));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(scene.get(Sessions.class).live(session.id())).isEmpty();
    }

    @Test
    void shows_each_administrator_the_own_part_of_a_person() {
        var person = person("parts");
        var keeper = scene.open("/office/people/" + person, scene.administrator("管理员"));
        assertThat(keeper.text()).contains("重置密码", "停用账号").doesNotContain("结束任职", "结束全部会话", "重置第二因素");
        var granter = scene.open("/office/people/" + person, security());
        assertThat(granter.text()).contains("任命").doesNotContain("重置密码", "停用账号");
        assertThat(scene.open("/office/people", scene.administrator("管理员")).text())
                .contains("登记人员");
        assertThat(scene.open("/office/people", security()).text()).doesNotContain("登记人员");
    }

    @Test
    void refuses_each_administrator_the_others_part_even_when_sent_by_hand() {
        var path = "/office/people/" + person("byhand");
        assertThat(scene.send(path, security(), Map.of("reset", "yes")).text()).contains("只有系统管理员");
        assertThat(scene.send(path, security(), Map.of("disable", "yes")).text())
                .contains("只有系统管理员");
        assertThat(scene.send("/office/people", security(), Map.of("login", "new-one", "name", "新人"))
                        .status())
                .isEqualTo(404);
        var keeper = scene.administrator("管理员");
        assertThat(scene.send(path, keeper, Map.of("factor", "yes")).text()).contains("只有安全管理员");
        assertThat(scene.send(path, keeper, Map.of("sessions", "yes")).text()).contains("只有安全管理员");
    }

    @Test
    void keeps_or_relieves_an_account_under_review() {
        var person = person("review");
        var today = scene.clock.today();
        people.appoint(person, scene.districtHousing, Role.DECIDER, today, today.plusDays(9));
        var page = scene.open("/office/review", security()).text();
        assertThat(page).contains("某人review", "30 天内结束");
        var wrong = scene.send(
                "/office/review",
                security(),
                Map.of("person", person.toString(), "ground", "ENDING", "decision", "explode"));
        assertThat(wrong.status()).isEqualTo(422);
        scene.send(
                "/office/review",
                security(),
                Map.of("person", person.toString(), "ground", "ENDING", "decision", "end"));
        assertThat(people.get(person).appointments().getFirst().to()).isEqualTo(today);
        assertThat(scene.open("/office/review", security()).text()).doesNotContain("某人review");
    }

    @Test
    void lets_a_person_end_only_sessions_of_the_own() {
        var person = person("own");
        var other = person("other");
        var session = scene.get(Sessions.class).begin(new Visit(other, 1, "10.77.0.2", "curl", 0));
        var self = new Actor.Official(person, "某人", Set.of(), Set.of());
        scene.send(
                "/office/account/sessions", self, Map.of("session", session.id().toString()));
        scene.send("/office/account/sessions", self, Map.of("session", "nonsense"));
        assertThat(scene.get(Sessions.class).live(session.id())).isPresent();
        var owner = new Actor.Official(other, "别人", Set.of(), Set.of());
        scene.send("/office/account/sessions", owner, Map.of("session", "all"));
        assertThat(scene.get(Sessions.class).live(session.id())).isEmpty();
    }
}
