package org.xinyue.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
import org.xinyue.access.factor.FactorRules;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Browserless;
import org.xinyue.testing.Proves;

/** The second factor over real HTTP, with an authenticator written from the standard and not from the product. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "xinyue.data=target/office-door-${xinyue.fork:0}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves({Clause.B4_SECRETS, Clause.B4_IDENTITY})
class SecondStepTest {
    private static final String PASSWORD = "Correct-horse-2026";
    private static final Actor SETUP = new Actor.Automatic("测试");
    private static final Pattern KEY = Pattern.compile("密钥：<code>([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z2-9-]+)</code></li>");

    private final Environment environment;
    private final People people;
    private final SignIn signIn;
    private final FactorRules rules;
    private final Clock clock;

    @Autowired
    SecondStepTest(Environment environment, People people, SignIn signIn, FactorRules rules, Clock clock) {
        this.environment = environment;
        this.people = people;
        this.signIn = signIn;
        this.rules = rules;
        this.clock = clock;
    }

    private UUID account(String login, Role role) {
        var registered = people.register(new NewPerson(login, "人员" + login), SETUP);
        people.appoint(registered.personId(), new UUID(8, 8), role, LocalDate.of(2020, 1, 1), null);
        signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        return registered.personId();
    }

    private Browserless visitor() {
        return new Browserless(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** As RFC 6238 says, by the JDK alone. */
    private static String code(String key, long step) throws Exception {
        var bits = new BigInteger("0");
        for (char letter : key.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] padded = new byte[20];
        byte[] raw = bits.toByteArray();
        int length = Math.min(raw.length, padded.length);
        System.arraycopy(raw, raw.length - length, padded, padded.length - length, length);
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(padded, "HmacSHA1"));
        byte[] result = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int number = ByteBuffer.wrap(result).getInt(result[19] & 15) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private long now() {
        return clock.millis() / 30_000;
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Sets the factor up and gives its key; the code of the step before now is used up. */
    private String enrol(Browserless visitor) throws Exception {
        visitor.post("/office/factor", "/office/factor/begin", Map.of());
        var key = KEY.matcher(visitor.get("/office/factor").body());
        assertThat(key.find()).isTrue();
        var confirmed =
                visitor.post("/office/factor", "/office/factor/confirm", Map.of("code", code(key.group(1), now() - 1)));
        assertThat(confirmed.body()).contains("恢复码");
        return key.group(1) + "|"
                + RECOVERY.matcher(confirmed.body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
    }

    @Test
    void the_password_alone_opens_no_page_once_a_factor_is_set_up() throws Exception {
        account("stepper", Role.CASE_OFFICER);
        var visitor = visitor();
        visitor.signIn("stepper", PASSWORD);
        var secret = enrol(visitor).split("\\|", 2);
        assertThat(visitor.get("/office/calendar").statusCode()).as("stays in").isEqualTo(200);

        var other = visitor();
        assertThat(location(other.signIn("stepper", PASSWORD))).endsWith("/office/code");
        for (var path :
                new String[] {"/office", "/office/calendar", "/office/account", "/office/password", "/office/factor"}) {
            assertThat(location(other.get(path))).as(path).endsWith("/office/code");
        }
        var wrong = other.post("/office/code", "/office/code", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(location(other.get("/office/calendar"))).endsWith("/office/code");
        var right = other.post("/office/code", "/office/code", Map.of("code", code(secret[0], now())));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(other.get("/office/calendar").statusCode()).isEqualTo(200);

        var third = visitor();
        third.signIn("stepper", PASSWORD);
        third.post("/office/code", "/office/code", Map.of("code", secret[1]));
        assertThat(third.get("/office/calendar").statusCode())
                .as("by a recovery code")
                .isEqualTo(200);
    }

    @Test
    void a_session_begun_with_the_password_alone_ends_when_a_factor_is_set_up_elsewhere() throws Exception {
        account("elsewhere", Role.CASE_OFFICER);
        var owner = visitor();
        var other = visitor();
        owner.signIn("elsewhere", PASSWORD);
        other.signIn("elsewhere", PASSWORD);
        assertThat(other.get("/office/calendar").statusCode()).isEqualTo(200);
        owner.post("/office/factor", "/office/factor/begin", Map.of());
        assertThat(owner.get("/office/factor").body()).contains("密钥：");
        assertThat(other.get("/office/factor").body())
                .as("the secret of another session")
                .doesNotContain("密钥：");
        enrol(owner);
        assertThat(owner.get("/office/calendar").statusCode()).as("goes on").isEqualTo(200);
        for (var path : new String[] {"/office/calendar", "/office/factor", "/office/account"}) {
            assertThat(location(other.get(path))).as(path).contains("/office/sign-in");
        }
    }

    @Test
    void the_browsers_session_lasts_as_long_as_its_row() {
        assertThat(environment.getProperty("server.servlet.session.timeout"))
                .isEqualTo(environment.getRequiredProperty("xinyue.session.idle"));
    }

    @Test
    void an_office_that_asks_for_it_lets_nobody_do_anything_before() throws Exception {
        account("asked", Role.CUSTODIAN);
        rules.ask(Set.of(Role.CUSTODIAN), SETUP);
        try {
            var visitor = visitor();
            visitor.signIn("asked", PASSWORD);
            assertThat(location(visitor.get("/office/calendar"))).isEqualTo("/office/factor");
            assertThat(visitor.get("/office/factor").body()).contains("您的岗位要求使用双因素认证");
            enrol(visitor);
            assertThat(visitor.get("/office/calendar").statusCode()).isEqualTo(200);
        } finally {
            rules.ask(Set.of(), SETUP);
        }
    }

    @Test
    void another_secret_is_not_drawn_without_a_code_of_the_present_one() throws Exception {
        account("keeper", Role.CASE_OFFICER);
        var visitor = visitor();
        visitor.signIn("keeper", PASSWORD);
        enrol(visitor);
        var refused = visitor.post("/office/factor", "/office/factor/begin", Map.of("code", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(visitor.get("/office/factor").body()).doesNotContain("密钥：");
    }

    @Test
    void leads_on_to_the_page_that_was_asked_for_and_never_out_of_the_office() throws Exception {
        account("goer", Role.CASE_OFFICER);
        var visitor = visitor();
        visitor.signIn("goer", PASSWORD);
        var recovery = enrol(visitor).split("\\|", 2)[1];
        var other = visitor();
        other.post(
                "/office/sign-in",
                "/office/sign-in",
                Map.of("login", "goer", "password", PASSWORD, "next", "/office/calendar"));
        assertThat(location(other.post("/office/code", "/office/code", Map.of("code", recovery))))
                .endsWith("/office/calendar");
    }

    @Test
    void the_code_page_is_nothing_for_a_stranger() throws Exception {
        assertThat(location(visitor().get("/office/code"))).endsWith("/office/sign-in");
        var sent = visitor().post("/office/sign-in", "/office/code", Map.of("code", "123456"));
        assertThat(location(sent)).endsWith("/office/sign-in");
    }

    @Test
    void a_session_gets_a_new_id_at_each_step_and_a_copied_cookie_dies_with_it() throws Exception {
        account("fixed", Role.CASE_OFFICER);
        var visitor = visitor();
        visitor.get("/office/sign-in");
        visitor.signIn("fixed", PASSWORD);
        var copy = visitor.copy();
        assertThat(copy.get("/office/calendar").statusCode()).isEqualTo(200);
        visitor.post("/office/account", "/office/sign-out", Map.of());
        assertThat(copy.get("/office/calendar").statusCode()).isEqualTo(303);
    }

    @Test
    void ending_all_sessions_sends_every_browser_away() throws Exception {
        account("leaver", Role.CASE_OFFICER);
        var first = visitor();
        var second = visitor();
        first.signIn("leaver", PASSWORD);
        second.signIn("leaver", PASSWORD);
        first.post("/office/account", "/office/account/sessions", Map.of("session", "all"));
        assertThat(first.get("/office/calendar").statusCode()).isEqualTo(303);
        assertThat(second.get("/office/calendar").statusCode()).isEqualTo(303);
    }
}
