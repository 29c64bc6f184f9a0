package org.xinyue.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.testing.Browserless;

/** The door of the office over real HTTP: who gets in, who does not, and what a lost session costs (nothing). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "xinyue.data=target/office-door-${xinyue.fork:0}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeDoorTest {
    private static final String PASSWORD = "Correct-horse-2026";
    private static final Actor SETUP = new Actor.Automatic("测试");

    private final Environment environment;
    private final People people;
    private final SignIn signIn;

    @Autowired
    OfficeDoorTest(Environment environment, People people, SignIn signIn) {
        this.environment = environment;
        this.people = people;
        this.signIn = signIn;
    }

    @BeforeAll
    void accounts() {
        account("saruul", "萨如拉");
        account("chengang", "陈刚");
    }

    private void account(String login, String name) {
        var registered = people.register(new NewPerson(login, name), SETUP);
        people.appoint(registered.personId(), People.PLATFORM, Role.SYSTEM_ADMIN, LocalDate.of(2020, 1, 1), null);
        signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
    }

    private Browserless visitor() {
        return new Browserless(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void sends_a_stranger_to_the_sign_in_page() throws Exception {
        var answer = visitor().get("/office/people");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .isEqualTo("/office/sign-in?next=%2Foffice%2Fpeople");
    }

    @Test
    void lets_an_official_in_and_out_again() throws Exception {
        var visitor = visitor();
        assertThat(visitor.signIn("saruul", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/office/people").body()).contains("萨如拉");
        visitor.post("/office/people", "/office/sign-out", Map.of());
        assertThat(visitor.get("/office/people").statusCode()).isEqualTo(303);
    }

    @Test
    void says_the_same_of_a_wrong_password_and_an_unknown_login() throws Exception {
        var wrong = visitor().signIn("saruul", "not-the-password");
        var unknown = visitor().signIn("nobody-here", "not-the-password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("登录名或密码不正确");
        assertThat(unknown.body()).contains("登录名或密码不正确");
        assertThat(visitor().signIn("saruul", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void never_leads_out_of_the_office_after_sign_in() throws Exception {
        var answer = visitor()
                .post(
                        "/office/sign-in",
                        "/office/sign-in",
                        Map.of("login", "saruul", "password", PASSWORD, "next", "//elsewhere.example"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/office");
    }

    @Test
    void refuses_a_form_without_its_token() throws Exception {
        var answer = visitor().postWith("", "/office/sign-in", Map.of("login", "saruul", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_one_time_password_must_be_changed_before_anything_else() throws Exception {
        var registered = people.register(new NewPerson("newcomer", "新同志"), SETUP);
        var visitor = visitor();
        visitor.signIn("newcomer", registered.oneTimePassword());
        var answer = visitor.get("/office/calendar");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).isEqualTo("/office/password");
        var changed = visitor.post(
                "/office/password",
                "/office/password",
                Map.of("current", registered.oneTimePassword(), "replacement", PASSWORD, "again", PASSWORD));
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/office/calendar").statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_two_new_passwords_that_differ() throws Exception {
        var registered = people.register(new NewPerson("typist", "打字员"), SETUP);
        var visitor = visitor();
        visitor.signIn("typist", registered.oneTimePassword());
        var refused = visitor.post(
                "/office/password",
                "/office/password",
                Map.of("current", registered.oneTimePassword(), "replacement", PASSWORD, "again", PASSWORD + "x"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("两次输入的新密码不一致");
    }

    @Test
    void a_form_sent_after_the_session_ended_leads_back_to_its_page_after_sign_in() throws Exception {
        var visitor = visitor();
        visitor.signIn("saruul", PASSWORD);
        visitor.get("/office/people");
        visitor.loseSession();
        var answer = visitor.post("/office/sign-in", "/office/people", Map.of("login", "typed-by-hand", "name", "某人"));
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("kept=1");
        var back = visitor.signIn("saruul", PASSWORD);
        assertThat(back.headers().firstValue("Location").orElse("")).endsWith("/office/people");
    }

    @Test
    void another_person_is_not_given_the_parked_form() throws Exception {
        var visitor = visitor();
        visitor.signIn("saruul", PASSWORD);
        visitor.loseSession();
        visitor.post("/office/sign-in", "/office/people", Map.of("login", "typed-by-hand", "name", "某人"));
        var back = visitor.signIn("chengang", PASSWORD);
        assertThat(back.headers().firstValue("Location").orElse("")).endsWith("/office");
    }

    @Test
    void two_people_at_once_never_see_each_others_name() throws Exception {
        var first = visitor();
        var second = visitor();
        first.signIn("saruul", PASSWORD);
        second.signIn("chengang", PASSWORD);
        var requests = new ArrayList<Callable<Boolean>>();
        for (int index = 0; index < 32; index++) {
            boolean even = index % 2 == 0;
            requests.add(
                    () -> (even ? first : second).get("/office/calendar").body().contains(even ? "陈刚" : "萨如拉"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> leaks = new ArrayList<>();
            for (var result : threads.invokeAll(requests)) {
                leaks.add(result.get());
            }
            assertThat(leaks).hasSize(32).containsOnly(false);
        }
    }

    @Test
    void a_zero_character_is_refused_in_every_field_with_a_page_and_not_with_a_fault() throws Exception {
        var official = visitor();
        official.signIn("saruul", PASSWORD);
        for (var path : List.of("/publicity?q=%00", "/publicity?q=a%00b", "/office/people?q=%00")) {
            var answer = official.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("<html lang=\"zh-CN\"");
        }
        var sent = official.post("/office/sign-in", "/office/sign-in", Map.of("login", "a\0b", "password", PASSWORD));
        assertThat(sent.statusCode()).isEqualTo(400);
    }
}
