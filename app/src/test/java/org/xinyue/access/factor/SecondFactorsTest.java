package org.xinyue.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.AccessSetting;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Presence;
import org.xinyue.access.Role;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.vault.Vault;

/** What a code opens and what it does not: used ones, late ones, others' ones, guessed ones. */
@Proves({Clause.B4_SECRETS, Clause.B4_IDENTITY})
class SecondFactorsTest {
    private static final String ADDRESS = "10.0.0.7";
    private static final UUID SESSION = UUID.randomUUID();

    private AccessSetting setting;
    private SecondFactors factors;
    private Actor.Official security;
    private UUID wulan;

    @BeforeEach
    void start() {
        setting = new AccessSetting();
        factors = setting.get(SecondFactors.class);
        security = setting.security("security-one");
        wulan = setting.person("wulan");
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    private byte[] secret(UUID person, String column) {
        var sealed = setting.database
                .sql("SELECT " + column + " FROM second_factor WHERE person_id = :person")
                .param("person", person)
                .query((row, number) -> row.getBytes(1))
                .single();
        return setting.get(Vault.class).openBytes(sealed);
    }

    private String code(UUID person, String column, int stepsAway) {
        return Totp.code(
                secret(person, column), Totp.step(setting.clock.instant()) + stepsAway, new SHA1Digest(), Totp.DIGITS);
    }

    private String code() {
        return code(wulan, "sealed", 0);
    }

    private List<String> enrol(UUID person) {
        factors.begin(person, SESSION);
        var codes = factors.confirm(person, SESSION, code(person, "pending", 0), ADDRESS)
                .recoveryCodes();
        setting.clock.advance(Duration.ofSeconds(90));
        return codes;
    }

    @Test
    void is_not_held_before_a_right_code_has_come_back() {
        factors.begin(wulan, SESSION);
        assertThat(factors.held(wulan)).isFalse();
        refused(() -> factors.confirm(wulan, SESSION, "000000", ADDRESS), "不正确");
        assertThat(factors.held(wulan)).isFalse();
        factors.confirm(wulan, SESSION, code(wulan, "pending", 0), ADDRESS);
        assertThat(factors.held(wulan)).isTrue();
        assertThat(factors.pending(wulan, SESSION)).isEmpty();
    }

    @Test
    void ends_every_session_that_was_begun_with_the_password_alone() {
        factors.begin(wulan, SESSION);
        assertThat(setting.people.presence(wulan, 2)).isPresent();
        var confirmed = factors.confirm(wulan, SESSION, code(wulan, "pending", 0), ADDRESS);
        assertThat(setting.people.presence(wulan, 2)).isEmpty();
        assertThat(setting.people.presence(wulan, confirmed.version())).isPresent();
        assertThat(confirmed.toString())
                .doesNotContain(confirmed.recoveryCodes().getFirst());
    }

    @Test
    void is_shown_and_proven_in_the_session_that_drew_it_and_in_no_other() {
        factors.begin(wulan, SESSION);
        var other = UUID.randomUUID();
        assertThat(factors.pending(wulan, other)).isEmpty();
        refused(() -> factors.confirm(wulan, other, code(wulan, "pending", 0), ADDRESS), "开始设置");
        factors.begin(wulan, other);
        assertThat(factors.pending(wulan, SESSION)).as("another was drawn").isEmpty();
        refused(() -> factors.confirm(wulan, SESSION, code(wulan, "pending", 0), ADDRESS), "开始设置");
        assertThat(factors.held(wulan)).isFalse();
    }

    @Test
    void is_proven_within_ten_minutes_or_drawn_anew() {
        factors.begin(wulan, SESSION);
        setting.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(factors.pending(wulan, SESSION)).isPresent();
        setting.clock.advance(Duration.ofSeconds(1));
        assertThat(factors.pending(wulan, SESSION)).isEmpty();
        refused(() -> factors.confirm(wulan, SESSION, code(wulan, "pending", 0), ADDRESS), "开始设置");
        assertThat(factors.held(wulan)).isFalse();
    }

    @Test
    void puts_only_the_secret_to_use_that_was_proven() {
        factors.begin(wulan, SESSION);
        assertThat(setting.get(FactorStore.class).confirm(wulan, new byte[] {1, 2, 3}, 1))
                .isFalse();
        assertThat(factors.held(wulan)).isFalse();
    }

    @Test
    void is_not_slowed_by_who_types_the_name_of_the_count_at_the_door() {
        enrol(wulan);
        for (int guess = 0; guess < 6; guess++) {
            setting.signIn.attempt(" #CODE wulan", "wrong-password", "10.9.9.9");
        }
        factors.check(wulan, code(), ADDRESS);
    }

    @Test
    void shows_the_key_as_text_and_as_an_address_of_the_same_secret() {
        factors.begin(wulan, SESSION);
        var shown = factors.pending(wulan, SESSION).orElseThrow();
        var key = Base32.of(secret(wulan, "pending"));
        assertThat(shown.key().replace(" ", "")).isEqualTo(key).hasSize(32);
        assertThat(shown.address()).startsWith("otpauth://totp/").contains("secret=" + key, ":wulan?");
        assertThat(shown.toString()).doesNotContain(key);
    }

    @Test
    void keeps_the_secret_sealed_in_the_database() {
        enrol(wulan);
        var stored = setting.database
                .sql("SELECT encode(sealed, 'hex') FROM second_factor")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(secret(wulan, "sealed")));
    }

    @Test
    void takes_a_code_once() {
        enrol(wulan);
        var code = code();
        factors.check(wulan, code, ADDRESS);
        refused(() -> factors.check(wulan, code, ADDRESS), "已用过");
    }

    @Test
    void does_not_take_the_code_that_confirmed_the_secret() {
        factors.begin(wulan, SESSION);
        var code = code(wulan, "pending", 0);
        factors.confirm(wulan, SESSION, code, ADDRESS);
        refused(() -> factors.check(wulan, code, ADDRESS), "已用过");
    }

    @Test
    void takes_a_code_once_when_it_comes_many_times_at_once() {
        enrol(wulan);
        var code = code();
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 4; attempt++) {
                threads.execute(() -> {
                    try {
                        factors.check(wulan, code, ADDRESS);
                        passed.incrementAndGet();
                    } catch (AccessRefused used) {
                        assertThat(used).hasMessageContaining("已用过");
                    }
                });
            }
        }
        assertThat(passed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void takes_a_code_of_a_clock_that_is_half_a_minute_off(int steps) {
        enrol(wulan);
        factors.check(wulan, code(wulan, "sealed", steps), ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, 2, 3, 100})
    void refuses_a_code_of_a_clock_that_is_further_off(int steps) {
        enrol(wulan);
        refused(() -> factors.check(wulan, code(wulan, "sealed", steps), ADDRESS), "不正确");
    }

    @Test
    void does_not_take_an_earlier_code_after_a_later_one() {
        enrol(wulan);
        var earlier = code(wulan, "sealed", -1);
        factors.check(wulan, code(), ADDRESS);
        refused(() -> factors.check(wulan, earlier, ADDRESS), "已用过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "1234567", "abcdef", "１２３４５６", "000000000000000000000000000000"})
    void refuses_what_is_no_code(String typed) {
        enrol(wulan);
        refused(() -> factors.check(wulan, typed, ADDRESS), "不正确");
    }

    @Test
    void refuses_the_code_of_another_person() {
        enrol(wulan);
        UUID batu = setting.person("batu");
        enrol(batu);
        refused(() -> factors.check(wulan, code(batu, "sealed", 0), ADDRESS), "不正确");
    }

    @Test
    void slows_guessing_and_does_not_take_even_the_right_code_meanwhile() {
        enrol(wulan);
        for (int guess = 0; guess < 5; guess++) {
            refused(() -> factors.check(wulan, "000000", ADDRESS), "不正确");
        }
        refused(() -> factors.check(wulan, code(), "10.9.9.9"), "尝试次数过多");
        setting.signIn.attempt("wulan", AccessSetting.PASSWORD, "10.9.9.9");
        refused(() -> factors.check(wulan, code(), "10.9.9.9"), "尝试次数过多");
        setting.clock.advance(Duration.ofMinutes(1));
        factors.check(wulan, code(), ADDRESS);
    }

    @Test
    void gives_ten_recovery_codes_that_pass_once_each() {
        var codes = enrol(wulan);
        assertThat(new HashSet<>(codes)).hasSize(10);
        factors.check(wulan, codes.getFirst().toUpperCase(java.util.Locale.ROOT), ADDRESS);
        assertThat(factors.recoveryLeft(wulan)).isEqualTo(9);
        refused(() -> factors.check(wulan, codes.getFirst(), ADDRESS), "不正确");
        factors.check(wulan, codes.get(1).replace("-", " "), ADDRESS);
        assertThat(setting.database
                        .sql("SELECT digest FROM recovery_code")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(codes.getLast());
    }

    @Test
    void a_new_secret_makes_the_old_one_and_its_recovery_codes_worthless_and_not_before() {
        var old = enrol(wulan);
        factors.begin(wulan, SESSION);
        factors.check(wulan, code(), ADDRESS);
        setting.clock.advance(Duration.ofSeconds(90));
        var oldCode = code();
        factors.confirm(wulan, SESSION, code(wulan, "pending", 0), ADDRESS);
        refused(() -> factors.check(wulan, oldCode, ADDRESS), "不正确");
        refused(() -> factors.check(wulan, old.getFirst(), ADDRESS), "不正确");
    }

    @Test
    void refuses_to_confirm_or_check_what_was_never_begun() {
        refused(() -> factors.confirm(wulan, SESSION, "123456", ADDRESS), "开始设置");
        refused(() -> factors.check(wulan, "123456", ADDRESS), "尚未启用");
        refused(() -> factors.begin(UUID.randomUUID(), SESSION), "没有找到此人");
    }

    @Test
    void is_reset_by_a_security_administrator_and_ends_the_sessions() {
        enrol(wulan);
        factors.reset(wulan, security);
        assertThat(factors.held(wulan)).isFalse();
        assertThat(factors.recoveryLeft(wulan)).isZero();
        assertThat(setting.people.presence(wulan, 3)).isEmpty();
        assertThat(setting.events).extracting(AccessEvent::act).contains("启用第二因素", "重置第二因素");
        refused(() -> factors.reset(wulan, security), "没有启用");
    }

    @Test
    void refuses_to_reset_ones_own() {
        enrol(security.personId());
        refused(() -> factors.reset(security.personId(), security), "不能重置自己的");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SECURITY_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void refuses_to_let_any_other_role_reset_or_set_what_is_asked(Role role) {
        enrol(wulan);
        var other = new Actor.Official(UUID.randomUUID(), "旁人", Set.of(People.PLATFORM), Set.of(role));
        refused(() -> factors.reset(wulan, other), "只有安全管理员");
        refused(() -> setting.get(FactorRules.class).ask(Set.of(Role.DECIDER), other), "只有安全管理员");
        refused(() -> setting.get(FactorRules.class).ask(Set.of(), new Actor.Complainant(wulan)), "只有安全管理员");
    }

    @Test
    void is_asked_of_the_roles_named_and_of_nobody_else() {
        var rules = setting.get(FactorRules.class);
        setting.people.appoint(wulan, UUID.randomUUID(), Role.DECIDER, setting.clock.today(), null);
        assertThat(second(wulan)).isEqualTo(Presence.Second.NOT_ASKED);
        rules.ask(Set.of(Role.CASE_OFFICER), security);
        assertThat(second(wulan)).isEqualTo(Presence.Second.NOT_ASKED);
        rules.ask(Set.of(Role.DECIDER, Role.AUDITOR), security);
        assertThat(rules.asked()).containsExactlyInAnyOrder(Role.DECIDER, Role.AUDITOR);
        assertThat(second(wulan)).isEqualTo(Presence.Second.MISSING);
        enrol(wulan);
        assertThat(second(wulan)).isEqualTo(Presence.Second.HELD);
        rules.ask(Set.of(), security);
        assertThat(second(wulan)).as("kept by who has it").isEqualTo(Presence.Second.HELD);
    }

    private Presence.Second second(UUID person) {
        int version = setting.database
                .sql("SELECT credential_version FROM person WHERE id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
        return setting.people.presence(person, version).orElseThrow().second();
    }

    private static void refused(ThrowingCallable change, String sentence) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(change).withMessageContaining(sentence);
    }
}
