package org.xinyue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Every change of people: who may make it, when it is refused, and that an ended right ends at once. */
@Proves(Clause.B4_IDENTITY)
class PeopleTest {
    private static final UUID HOUSING = UUID.randomUUID();
    private static final UUID FINANCE = UUID.randomUUID();

    private AccessSetting setting;
    private People people;
    private Actor.Official admin;
    private Actor.Official security;
    private UUID wulan;

    @BeforeEach
    void start() {
        setting = new AccessSetting();
        people = setting.people;
        admin = setting.administrator("admin-one");
        security = setting.security("security-one");
        wulan = setting.person("wulan");
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    @Test
    void registers_a_person_without_any_right() {
        assertThat(people.get(wulan).appointments()).isEmpty();
        assertThat(presence(wulan).roles()).isEmpty();
    }

    @Test
    void never_shows_a_one_time_password_in_a_log_line() {
        var registered = people.register(new NewPerson("batu", "巴图"), admin);
        assertThat(registered.toString()).doesNotContain(registered.oneTimePassword());
        assertThat(registered.oneTimePassword()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
    }

    @Test
    void refuses_a_login_that_is_taken_in_whatever_case() {
        refused(() -> people.register(new NewPerson("WuLan", "另一人"), admin), "已有人使用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1abc", "有名字", "a b c", "a@b.cn", "", "abcdefghijklmnopqrstuvwxyz1234567"})
    void refuses_a_login_that_is_none(String login) {
        refused(() -> new NewPerson(login, "某人"), "登录名");
    }

    @Test
    void refuses_a_person_without_name() {
        refused(() -> new NewPerson("batu", "  "), "姓名");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_does_the_part_of_another_administrator(Role role) {
        var other = new Actor.Official(UUID.randomUUID(), "旁人", Set.of(HOUSING), Set.of(role));
        if (role != Role.SYSTEM_ADMIN) {
            refusedToKeepAccounts(other);
        }
        if (role != Role.SECURITY_ADMIN) {
            refusedToGiveOffices(other);
        }
    }

    @Test
    void refuses_every_change_to_a_complainant() {
        refusedToKeepAccounts(new Actor.Complainant(UUID.randomUUID()));
        refusedToGiveOffices(new Actor.Complainant(UUID.randomUUID()));
    }

    private void refusedToKeepAccounts(Actor other) {
        refused(() -> people.register(new NewPerson("batu", "巴图"), other), "只有系统管理员");
        refused(() -> people.resetPassword(wulan, other), "只有系统管理员");
        refused(() -> people.disable(wulan, other), "只有系统管理员");
        refused(() -> people.enable(wulan, other), "只有系统管理员");
    }

    private void refusedToGiveOffices(Actor other) {
        UUID held = people.appoint(wulan, UUID.randomUUID(), Role.CASE_OFFICER, today(), null);
        refused(() -> people.appoint(wanted(wulan, FINANCE, Role.DECIDER), other), "只有安全管理员");
        refused(() -> people.appoint(wanted(wulan, People.PLATFORM, Role.SECURITY_ADMIN), other), "只有安全管理员");
        refused(() -> people.end(held, today(), other), "只有安全管理员");
        refused(() -> people.endSessions(wulan, other), "只有安全管理员");
    }

    @Test
    void the_system_administrator_names_the_first_security_administrator_and_never_another() {
        try (var fresh = new AccessSetting()) {
            var first = fresh.administrator("admin-one");
            UUID batu = fresh.person("batu");
            assertThat(fresh.people.needsSecurityAdministrator()).isTrue();
            refused(() -> fresh.people.appoint(wanted(batu, HOUSING, Role.DECIDER), first), "只有安全管理员");
            refused(
                    () -> fresh.people.appoint(wanted(first.personId(), People.PLATFORM, Role.SECURITY_ADMIN), first),
                    "自己");
            fresh.people.appoint(wanted(batu, People.PLATFORM, Role.SECURITY_ADMIN), first);
            assertThat(fresh.people.needsSecurityAdministrator()).isFalse();
            UUID third = fresh.person("third");
            refused(() -> fresh.people.appoint(wanted(third, People.PLATFORM, Role.SECURITY_ADMIN), first), "只有安全管理员");
        }
    }

    @Test
    void the_first_security_administrator_starts_today_and_stays() {
        try (var fresh = new AccessSetting()) {
            var first = fresh.administrator("admin-one");
            UUID batu = fresh.person("batu");
            var today = fresh.clock.today();
            for (var dates : new LocalDate[][] {
                {today.plusDays(1), null}, {today.minusDays(1), null}, {today, today.plusYears(9)}
            }) {
                var wanted = new NewAppointment(batu, People.PLATFORM, Role.SECURITY_ADMIN, dates[0], dates[1]);
                refused(() -> fresh.people.appoint(wanted, first), "首位安全管理员须自今天起任职");
            }
            assertThat(fresh.people.needsSecurityAdministrator()).isTrue();
        }
    }

    @Test
    void refuses_to_let_one_person_hold_two_of_the_three() {
        var kinds = new Role[] {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR};
        for (Role one : kinds) {
            UUID person = setting.person("holder-" + one.name());
            people.appoint(wanted(person, People.PLATFORM, one), security);
            for (Role other : kinds) {
                if (other != one) {
                    refused(() -> people.appoint(wanted(person, People.PLATFORM, other), security), "不得互相兼任");
                }
            }
        }
    }

    @Test
    void refuses_to_dismiss_the_last_of_each_kind_and_lets_the_last_but_one_go() {
        UUID auditor = setting.person("auditor");
        UUID watching = people.appoint(wanted(auditor, People.PLATFORM, Role.AUDITOR), security);
        refused(() -> people.end(watching, today(), security), "最后一名审计管理员");
        refused(() -> people.end(watching, today().plusDays(30), security), "最后一名审计管理员");
        refused(() -> people.disable(auditor, admin), "最后一名审计管理员");
        refused(() -> people.disable(security.personId(), admin), "最后一名安全管理员");
        var second = setting.security("security-two");
        UUID securing =
                people.get(security.personId()).appointments().getFirst().id();
        people.end(securing, today(), second);
        assertThat(presence(security.personId()).roles()).isEmpty();
        refused(() -> people.disable(second.personId(), admin), "最后一名安全管理员");
    }

    @Test
    void ends_ones_own_sessions_and_lets_the_security_administrator_end_anybodys() {
        people.endSessions(wulan, new Actor.Official(wulan, "乌兰", Set.of(), Set.of()));
        assertThat(people.presence(wulan, 2)).isEmpty();
        people.endSessions(wulan, security);
        assertThat(people.presence(wulan, 3)).isEmpty();
        assertThat(people.presence(wulan, 4)).isPresent();
    }

    @Test
    void gives_an_office_from_its_first_day() {
        people.appoint(new NewAppointment(wulan, HOUSING, Role.DECIDER, today().plusDays(1), null), security);
        assertThat(presence(wulan).roles()).isEmpty();
        setting.clock.advanceDays(1);
        assertThat(presence(wulan).holds(HOUSING, Role.DECIDER)).isTrue();
        assertThat(presence(wulan).holds(FINANCE, Role.DECIDER)).isFalse();
    }

    @Test
    void a_role_in_one_body_says_nothing_about_another() {
        people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        people.appoint(wanted(wulan, FINANCE, Role.DECIDER), security);
        assertThat(presence(wulan).holds(HOUSING, Role.DECIDER)).isFalse();
        assertThat(presence(wulan).holds(FINANCE, Role.CASE_OFFICER)).isFalse();
    }

    @Test
    void an_office_that_ends_today_gives_no_right_from_now_on() {
        UUID held = people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        assertThat(presence(wulan).roles()).containsExactly(Role.CASE_OFFICER);
        people.end(held, today(), security);
        assertThat(presence(wulan).roles()).isEmpty();
    }

    @Test
    void an_office_with_an_end_ends_by_itself() {
        people.appoint(new NewAppointment(wulan, HOUSING, Role.CASE_OFFICER, today(), today().plusDays(2)), security);
        setting.clock.advanceDays(1);
        assertThat(presence(wulan).roles()).isNotEmpty();
        setting.clock.advanceDays(1);
        assertThat(presence(wulan).roles()).isEmpty();
    }

    @Test
    void refuses_the_same_office_twice_at_one_time() {
        people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        refused(() -> people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security), "已有同样的任职");
    }

    @Test
    void gives_the_same_office_again_after_it_ended() {
        UUID held = people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        people.end(held, today(), security);
        people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        assertThat(people.get(wulan).appointments()).hasSize(2);
    }

    @Test
    void gives_one_office_when_asked_for_it_many_times_at_once() {
        var refusals = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 8; attempt++) {
                threads.execute(() -> {
                    try {
                        people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
                    } catch (AccessRefused twice) {
                        refusals.incrementAndGet();
                    }
                });
            }
        }
        assertThat(refusals).hasValue(7);
        assertThat(people.get(wulan).appointments()).hasSize(1);
    }

    @Test
    void refuses_to_mix_watching_and_granting_with_any_other_office() {
        people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        refused(() -> people.appoint(wanted(wulan, People.PLATFORM, Role.SYSTEM_ADMIN), security), "不得互相兼任");
        refused(() -> people.appoint(wanted(wulan, People.PLATFORM, Role.AUDITOR), security), "不得互相兼任");
        UUID auditor = setting.person("auditor");
        people.appoint(wanted(auditor, People.PLATFORM, Role.AUDITOR), security);
        refused(() -> people.appoint(wanted(auditor, HOUSING, Role.CUSTODIAN), security), "不得互相兼任");
    }

    @Test
    void refuses_to_appoint_oneself() {
        refused(() -> people.appoint(wanted(security.personId(), HOUSING, Role.DECIDER), security), "不能给自己任职");
    }

    @Test
    void refuses_an_office_that_ends_before_it_begins() {
        refused(() -> new NewAppointment(wulan, HOUSING, Role.DECIDER, today(), today()), "晚于开始日期");
    }

    @Test
    void refuses_to_appoint_nobody() {
        refused(() -> people.appoint(wanted(UUID.randomUUID(), HOUSING, Role.DECIDER), security), "没有找到此人");
    }

    @Test
    void refuses_to_end_an_office_in_the_past_or_twice() {
        UUID held = people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        refused(() -> people.end(held, today().minusDays(1), security), "不能在过去结束");
        people.end(held, today(), security);
        refused(() -> people.end(held, today(), security), "已经结束");
        refused(() -> people.end(UUID.randomUUID(), today(), security), "没有找到这项任职");
    }

    @Test
    void refuses_to_leave_the_platform_without_administrator() {
        UUID held = people.get(admin.personId()).appointments().getFirst().id();
        refused(() -> people.end(held, today(), security), "最后一名系统管理员");
        refused(() -> people.disable(admin.personId(), admin), "最后一名系统管理员");
        assertThat(presence(admin.personId()).roles()).containsExactly(Role.SYSTEM_ADMIN);
        var second = setting.administrator("admin-two");
        people.disable(admin.personId(), second);
        assertThat(people.presence(admin.personId(), 2)).isEmpty();
    }

    @Test
    void closing_an_account_ends_its_sessions_and_reopening_does_not_bring_them_back() {
        assertThat(people.presence(wulan, 2)).isPresent();
        people.disable(wulan, admin);
        assertThat(people.presence(wulan, 2)).isEmpty();
        refused(() -> people.disable(wulan, admin), "已经停用");
        people.enable(wulan, admin);
        assertThat(people.presence(wulan, 2)).isEmpty();
        refused(() -> people.enable(wulan, admin), "没有停用");
    }

    @Test
    void resetting_a_password_ends_sessions_and_demands_a_new_one() {
        String oneTime = people.resetPassword(wulan, admin);
        assertThat(people.presence(wulan, 2)).isEmpty();
        assertThat(setting.signIn.attempt("wulan", AccessSetting.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignInResult.Refused.class);
        assertThat(setting.signIn.attempt("wulan", oneTime, "10.0.0.1"))
                .isInstanceOfSatisfying(
                        SignInResult.Accepted.class,
                        accepted -> assertThat(accepted.mustChangePassword()).isTrue());
    }

    @Test
    void nobody_becomes_an_administrator_by_a_new_password() {
        UUID auditor = setting.person("auditor-one");
        people.appoint(wanted(auditor, People.PLATFORM, Role.AUDITOR), security);
        UUID coming = setting.person("auditor-two");
        people.appoint(new NewAppointment(coming, People.PLATFORM, Role.AUDITOR, today().plusDays(9), null), security);
        UUID second = setting.security("security-two").personId();
        UUID keeper = setting.administrator("admin-two").personId();
        for (UUID administrator : new UUID[] {auditor, coming, second, security.personId(), keeper}) {
            refused(() -> people.resetPassword(administrator, admin), "没有启用双因素认证");
        }
        setting.database
                .sql("INSERT INTO second_factor (person_id, sealed, confirmed_at) VALUES (:id, '\\x01', now())")
                .param("id", auditor)
                .update();
        assertThat(people.resetPassword(auditor, admin))
                .as("a code is asked for")
                .isNotBlank();
        people.end(people.get(second).appointments().getFirst().id(), today(), security);
        assertThat(people.resetPassword(second, admin)).as("relieved").isNotBlank();
    }

    @Test
    void the_only_security_administrator_gets_a_new_password_and_the_trail_says_so() {
        assertThat(people.resetPassword(security.personId(), admin)).isNotBlank();
        assertThat(setting.events)
                .filteredOn(event -> event.act().equals("重置密码"))
                .singleElement()
                .extracting(AccessEvent::detail)
                .asString()
                .contains("唯一的安全管理员");
    }

    @Test
    void nobody_makes_a_security_administrator_the_only_one_by_closing_the_account_of_the_other() {
        UUID second = setting.security("security-two").personId();
        people.disable(second, admin);
        refused(() -> people.resetPassword(security.personId(), admin), "没有启用双因素认证");
        setting.clock.advanceDays(31);
        assertThat(people.resetPassword(security.personId(), admin))
                .as("nobody else could end the office any more")
                .isNotBlank();
    }

    @Test
    void refuses_to_reset_ones_own_password_or_nobodys() {
        refused(() -> people.resetPassword(admin.personId(), admin), "个人账号");
        refused(() -> people.resetPassword(UUID.randomUUID(), admin), "没有找到此人");
    }

    @Test
    void finds_people_by_part_of_login_or_name_page_by_page() {
        setting.person("batu");
        assertThat(people.search("", "", 2)).extracting(Person::login).containsExactly("admin-one", "batu");
        assertThat(people.search("", "security-one", 2))
                .extracting(Person::login)
                .containsExactly("wulan");
        assertThat(people.search("wul", "", 9)).hasSize(1);
        assertThat(people.search("100%", "", 9)).isEmpty();
    }

    @Test
    void says_who_holds_an_office_on_a_day() {
        people.appoint(wanted(wulan, HOUSING, Role.DECIDER), security);
        assertThat(people.holders(HOUSING, Role.DECIDER, today())).containsExactly(wulan);
        assertThat(people.holders(FINANCE, Role.DECIDER, today())).isEmpty();
        assertThat(people.holders(HOUSING, Role.DECIDER, today().minusDays(1))).isEmpty();
    }

    @Test
    void tells_the_audit_trail_of_every_change() {
        UUID held = people.appoint(wanted(wulan, HOUSING, Role.CASE_OFFICER), security);
        people.end(held, today(), security);
        String secret = people.resetPassword(wulan, admin);
        people.disable(wulan, admin);
        people.enable(wulan, admin);
        assertThat(setting.events)
                .filteredOn(
                        event -> event.actor().equals(admin) || event.actor().equals(security))
                .extracting(AccessEvent::act)
                .containsExactly("任职", "结束任职", "重置密码", "停用账号", "启用账号");
        assertThat(setting.events.toString()).doesNotContain(secret, AccessSetting.PASSWORD);
    }

    private Actor.Official presence(UUID personId) {
        return people.presence(personId, 2).orElseThrow().official();
    }

    private NewAppointment wanted(UUID personId, UUID bodyId, Role role) {
        return new NewAppointment(personId, bodyId, role, today(), null);
    }

    private LocalDate today() {
        return setting.clock.today();
    }

    private static void refused(ThrowingCallable change, String sentence) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(change).withMessageContaining(sentence);
    }
}
