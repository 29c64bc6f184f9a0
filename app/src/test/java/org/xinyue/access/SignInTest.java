package org.xinyue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door: what opens it, what slows guessing, and how the first administrator comes in. */
class SignInTest {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final String PASSWORD = AccessSetting.PASSWORD;
    private static final String ADDRESS = "10.0.0.7";

    private AccessSetting setting;
    private SignIn signIn;
    private UUID wulan;

    @BeforeEach
    void start() {
        setting = new AccessSetting();
        signIn = setting.signIn;
        wulan = setting.person("wulan");
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    @Test
    void lets_a_person_in_who_knows_the_password() {
        assertThat(signIn.attempt(" WULAN ", PASSWORD, ADDRESS))
                .isEqualTo(new SignInResult.Accepted(wulan, "人员wulan", 2, false, 0));
    }

    @Test
    void says_the_same_to_wrong_password_unknown_login_and_closed_account() {
        setting.administrator("admin-one");
        setting.people.disable(wulan, AccessSetting.SETUP);
        var closed = signIn.attempt("wulan", PASSWORD, ADDRESS);
        assertThat(closed).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIn.attempt("wulan", "wrong-password", ADDRESS)).isEqualTo(closed);
        assertThat(signIn.attempt("nobody", "wrong-password", ADDRESS)).isEqualTo(closed);
        assertThat(signIn.attempt("", "", ADDRESS)).isEqualTo(closed);
    }

    @Test
    void works_as_long_for_a_login_nobody_has() {
        try (var earnest = AccessSetting.inEarnest()) {
            earnest.person("wulan");
            long known = fastest(() -> earnest.signIn.attempt("wulan", "wrong-password", "10.1.0.1"));
            long unknown = fastest(() -> earnest.signIn.attempt("nobody", "wrong-password", "10.1.0.2"));
            // Processor time, which a busy machine does not stretch: both do one Argon2; without the dummy the unknown
            // login would answer twenty times faster.
            assertThat(unknown).isGreaterThan(known / 3);
        }
    }

    private static long fastest(Runnable attempt) {
        long[] times = new long[3];
        for (int round = 0; round < times.length; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            attempt.run();
            times[round] = CPU.getCurrentThreadCpuTime() - start;
        }
        return Arrays.stream(times).min().orElseThrow();
    }

    @Test
    void stores_passwords_as_argon2id_of_nineteen_mebibytes() {
        try (var earnest = AccessSetting.inEarnest()) {
            earnest.person("batu");
            assertThat(earnest.database
                            .sql("SELECT password FROM person")
                            .query(String.class)
                            .single())
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void locks_a_login_after_five_failures_and_doubles_the_wait() {
        fail("wulan", 5, ADDRESS);
        assertThat(locked("wulan", "10.0.0.8")).isEqualTo(Duration.ofMinutes(1));
        setting.clock.advance(Duration.ofMinutes(1));
        fail("wulan", 1, ADDRESS);
        assertThat(locked("wulan", ADDRESS)).isEqualTo(Duration.ofMinutes(2));
        setting.clock.advance(Duration.ofMinutes(2));
        fail("wulan", 1, ADDRESS);
        assertThat(locked("wulan", ADDRESS)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void never_locks_for_longer_than_an_hour() {
        for (int failure = 0; failure < 16; failure++) {
            fail("wulan", 1, "10.0.1." + failure);
            if (signIn.attempt("wulan", "wrong-password", "10.0.2." + failure) instanceof SignInResult.Locked locked) {
                setting.clock.advance(locked.remaining());
            }
        }
        fail("wulan", 1, "10.0.3.1");
        assertThat(locked("wulan", ADDRESS)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void refuses_even_the_right_password_while_locked_and_takes_it_afterwards() {
        fail("wulan", 5, ADDRESS);
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Locked.class);
        setting.clock.advance(Duration.ofMinutes(1));
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Accepted.class);
        fail("wulan", 4, ADDRESS);
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void locks_unknown_logins_alike() {
        fail("nobody", 5, ADDRESS);
        assertThat(locked("nobody", ADDRESS)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void locks_an_address_that_tries_many_logins_and_no_other() {
        for (int login = 0; login < 20; login++) {
            fail("guess-" + login, 1, ADDRESS);
        }
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Locked.class);
        assertThat(signIn.attempt("wulan", PASSWORD, "10.0.0.8")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void counts_every_one_of_many_attempts_at_once() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 12; attempt++) {
                threads.execute(() -> signIn.attempt("wulan", "wrong-password", ADDRESS));
            }
        }
        assertThat(signIn.attempt("wulan", PASSWORD, "10.0.0.8")).isInstanceOf(SignInResult.Locked.class);
    }

    @Test
    void keeps_neither_logins_nor_addresses_of_attempts() {
        fail("my-secret-typed-in-the-wrong-field", 1, ADDRESS);
        assertThat(setting.database
                        .sql("SELECT key FROM sign_in_failure")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(key -> key.contains("secret") || key.contains("10.0"));
        assertThat(setting.events.getLast().subject()).isEqualTo("未知账号");
    }

    @Test
    void says_how_many_minutes_to_wait() {
        assertThat(new SignInResult.Locked(Duration.ofSeconds(61)).sentence()).contains("2 分钟");
        assertThat(new SignInResult.Locked(Duration.ofMillis(5)).sentence()).contains("1 分钟");
    }

    @Test
    void a_one_time_password_opens_for_three_days_only() {
        var registered = setting.people.register(new NewPerson("batu", "巴图"), AccessSetting.SETUP);
        setting.clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(signIn.attempt("batu", registered.oneTimePassword(), ADDRESS))
                .isInstanceOfSatisfying(
                        SignInResult.Accepted.class,
                        accepted -> assertThat(accepted.mustChangePassword()).isTrue());
        setting.clock.advance(Duration.ofSeconds(1));
        assertThat(signIn.attempt("batu", registered.oneTimePassword(), ADDRESS))
                .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void changing_a_password_ends_every_earlier_session() {
        int version = signIn.changePassword(wulan, PASSWORD, "Another-horse-2027", ADDRESS);
        assertThat(setting.people.presence(wulan, version - 1)).isEmpty();
        assertThat(setting.people.presence(wulan, version)).isPresent();
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void refuses_to_change_a_password_without_knowing_it() {
        refused(() -> signIn.changePassword(wulan, "wrong-password", "Another-horse-2027", ADDRESS), "当前密码不正确");
        refused(() -> signIn.changePassword(UUID.randomUUID(), PASSWORD, "Another-horse-2027", ADDRESS), "重新登录");
    }

    @Test
    void refuses_a_weak_or_unchanged_password() {
        refused(() -> signIn.changePassword(wulan, PASSWORD, "short", ADDRESS), "至少 12");
        refused(() -> signIn.changePassword(wulan, PASSWORD, PASSWORD, ADDRESS), "相同");
        assertThat(signIn.attempt("wulan", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void guessing_the_current_password_locks_as_guessing_at_the_door() {
        for (int attempt = 0; attempt < 5; attempt++) {
            refused(() -> signIn.changePassword(wulan, "wrong-password", "Another-horse-2027", ADDRESS), "不正确");
        }
        refused(() -> signIn.changePassword(wulan, PASSWORD, "Another-horse-2027", ADDRESS), "分钟后再试");
    }

    @Test
    void has_no_setup_code_once_somebody_is_registered() {
        assertThat(signIn.needsFirstAdministrator()).isFalse();
        assertThat(signIn.newSetupCode()).isEmpty();
    }

    @Test
    void makes_the_first_administrator_by_the_code_on_the_console() {
        try (var fresh = new AccessSetting()) {
            assertThat(fresh.signIn.needsFirstAdministrator()).isTrue();
            String code = fresh.signIn.newSetupCode().orElseThrow();
            fresh.signIn.createFirstAdministrator(
                    " " + code.toUpperCase(java.util.Locale.ROOT),
                    new NewPerson("admin", "管理员"),
                    "Grass-and-wind-9",
                    ADDRESS);
            assertThat(fresh.signIn.needsFirstAdministrator()).isFalse();
            assertThat(fresh.signIn.attempt("admin", "Grass-and-wind-9", ADDRESS))
                    .isInstanceOfSatisfying(
                            SignInResult.Accepted.class,
                            accepted ->
                                    assertThat(accepted.mustChangePassword()).isFalse());
            refused(() -> create(fresh, code), "设置码不正确");
        }
    }

    @Test
    void typing_the_name_of_the_count_of_setup_codes_does_not_lock_the_setup() {
        try (var fresh = new AccessSetting()) {
            String code = fresh.signIn.newSetupCode().orElseThrow();
            for (int attempt = 0; attempt < 6; attempt++) {
                fresh.signIn.attempt(" #Setup", "wrong-password", "10.9.9.9");
            }
            create(fresh, code);
            assertThat(fresh.signIn.needsFirstAdministrator()).isFalse();
        }
    }

    @Test
    void slows_who_types_such_names_all_the_same() {
        fail("#code wulan", 5, ADDRESS);
        assertThat(locked("#code wulan", "10.0.0.8")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refuses_a_wrong_an_old_or_a_missing_setup_code() {
        try (var fresh = new AccessSetting()) {
            refused(() -> create(fresh, "aaaa-bbbb-cccc"), "设置码不正确");
            String old = fresh.signIn.newSetupCode().orElseThrow();
            String current = fresh.signIn.newSetupCode().orElseThrow();
            refused(() -> create(fresh, old), "设置码不正确");
            refused(() -> create(fresh, ""), "设置码不正确");
            create(fresh, current);
        }
    }

    @Test
    void refuses_a_weak_password_for_the_first_administrator_and_keeps_the_code() {
        try (var fresh = new AccessSetting()) {
            String code = fresh.signIn.newSetupCode().orElseThrow();
            refused(
                    () -> fresh.signIn.createFirstAdministrator(
                            code, new NewPerson("admin", "管理员"), "admin-admin-1", ADDRESS),
                    "登录名");
            create(fresh, code);
        }
    }

    @Test
    void slows_guessing_at_the_setup_code() {
        try (var fresh = new AccessSetting()) {
            String code = fresh.signIn.newSetupCode().orElseThrow();
            for (int attempt = 0; attempt < 5; attempt++) {
                refused(() -> create(fresh, "aaaa-bbbb-cccc"), "设置码不正确");
            }
            refused(() -> create(fresh, code), "分钟后再试");
        }
    }

    private static void create(AccessSetting fresh, String code) {
        fresh.signIn.createFirstAdministrator(code, new NewPerson("admin", "管理员"), "Grass-and-wind-9", ADDRESS);
    }

    private void fail(String login, int times, String address) {
        for (int attempt = 0; attempt < times; attempt++) {
            signIn.attempt(login, "wrong-password", address);
        }
    }

    private Duration locked(String login, String address) {
        return ((SignInResult.Locked) signIn.attempt(login, PASSWORD, address)).remaining();
    }

    private static void refused(ThrowingCallable change, String sentence) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(change).withMessageContaining(sentence);
    }
}
