package org.xinyue.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.AccessSetting;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** How long a session lasts, who ends it, what is unusual about one, and which accounts come up for review. */
@Proves({Clause.B4_SECRETS, Clause.B4_IDENTITY})
class SessionsTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1";

    private AccessSetting setting;
    private Sessions sessions;
    private AccountReview review;
    private Actor.Official security;
    private UUID wulan;

    @BeforeEach
    void start() {
        setting = new AccessSetting();
        sessions = setting.get(Sessions.class);
        review = setting.get(AccountReview.class);
        security = setting.security("security-one");
        wulan = setting.person("wulan");
        at("2026-03-02", "09:00");
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    private void at(String day, String time) {
        var wanted = LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        setting.clock.advance(Duration.between(setting.clock.instant(), wanted));
    }

    private OfficeSession begin(String address, String agent, int failures) {
        return sessions.begin(new Visit(wulan, 2, address, agent, failures));
    }

    private OfficeSession begin() {
        return begin("10.0.0.7", CHROME, 0);
    }

    private Actor.Official self() {
        return new Actor.Official(wulan, "乌兰", Set.of(), Set.of());
    }

    @Test
    void ends_after_half_an_hour_without_a_request() {
        var session = begin();
        setting.clock.advance(Duration.ofMinutes(29));
        assertThat(sessions.live(session.id())).isPresent();
        setting.clock.advance(Duration.ofMinutes(29));
        assertThat(sessions.live(session.id())).isPresent();
        setting.clock.advance(Duration.ofMinutes(30));
        assertThat(sessions.live(session.id())).isEmpty();
        assertThat(sessions.standing(wulan)).isEmpty();
    }

    @Test
    void ends_after_twelve_hours_whatever_is_done() {
        var session = begin();
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            setting.clock.advance(Duration.ofMinutes(20));
            assertThat(sessions.live(session.id())).as("after " + minutes).isPresent();
        }
        setting.clock.advance(Duration.ofMinutes(20));
        assertThat(sessions.live(session.id())).isEmpty();
    }

    @Test
    void says_when_it_will_end() {
        var limits = setting.get(SessionLimits.class);
        var session = begin();
        assertThat(limits.endOf(session, session.begunAt()))
                .isEqualTo(session.begunAt().plus(Duration.ofMinutes(30)));
        assertThat(limits.endOf(session, session.begunAt().plus(Duration.ofMinutes(719))))
                .isEqualTo(session.begunAt().plus(Duration.ofHours(12)));
    }

    @Test
    void refuses_limits_that_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionLimits("0m", "1h"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionLimits("2h", "1h"));
    }

    @Test
    void ends_at_once_when_the_password_is_replaced_or_the_account_closed() {
        var session = begin();
        setting.people.resetPassword(wulan, AccessSetting.SETUP);
        assertThat(sessions.live(session.id())).isEmpty();
    }

    @Test
    void is_ended_by_the_person_alone_or_by_a_security_administrator() {
        var first = begin();
        var second = begin();
        sessions.end(first.id(), self());
        assertThat(sessions.live(first.id())).isEmpty();
        assertThat(sessions.standing(wulan)).extracting(OfficeSession::id).containsExactly(second.id());
        sessions.end(second.id(), security);
        assertThat(sessions.standing(wulan)).isEmpty();
        assertThat(setting.events).extracting(AccessEvent::act).contains("结束会话");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SECURITY_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_not_ended_by_anybody_else(Role role) {
        var session = begin();
        var other = new Actor.Official(UUID.randomUUID(), "旁人", Set.of(People.PLATFORM), Set.of(role));
        refused(() -> sessions.end(session.id(), other), "已经结束");
        refused(() -> sessions.end(session.id(), new Actor.Complainant(wulan)), "已经结束");
        refused(() -> sessions.end(UUID.randomUUID(), security), "已经结束");
        assertThat(sessions.live(session.id())).isPresent();
    }

    @Test
    void finds_nothing_unusual_about_the_first_sign_in_or_one_like_it() {
        assertThat(begin().marks()).isEmpty();
        assertThat(begin().marks()).isEmpty();
        assertThat(sessions.unusual(9)).isEmpty();
    }

    @Test
    void notices_a_new_address_a_new_device_and_many_failures() {
        begin();
        assertThat(begin("10.0.0.8", CHROME, 0).marks()).containsExactly(Mark.NEW_ADDRESS);
        assertThat(begin("10.0.0.8", PHONE, 0).marks()).containsExactly(Mark.NEW_DEVICE);
        assertThat(begin("10.0.0.8", PHONE, 2).marks()).isEmpty();
        assertThat(begin("10.0.0.8", PHONE, 3).marks()).containsExactly(Mark.MANY_FAILURES);
        assertThat(sessions.unusual(9)).hasSize(3);
        assertThat(setting.events).extracting(AccessEvent::act).contains("登录异常");
    }

    @Test
    void counts_the_failures_before_the_right_password() {
        for (int failure = 0; failure < 3; failure++) {
            setting.signIn.attempt("wulan", "wrong-password", "10.0.0.7");
        }
        assertThat(setting.signIn.attempt("wulan", AccessSetting.PASSWORD, "10.0.0.7"))
                .isInstanceOfSatisfying(
                        org.xinyue.access.SignInResult.Accepted.class,
                        accepted -> assertThat(accepted.failuresBefore()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 06:59, true",
        "2026-03-02, 07:00, false",
        "2026-03-02, 20:59, false",
        "2026-03-02, 21:00, true",
        "2026-03-07, 10:00, true",
        "2026-10-01, 10:00, true",
        "2026-10-10, 10:00, false"
    })
    void notices_a_sign_in_outside_working_hours(String day, String time, boolean unusual) {
        at(day, time);
        assertThat(begin().marks().contains(Mark.OFF_HOURS)).isEqualTo(unusual);
    }

    @Test
    void lists_who_has_not_come_for_ninety_days_until_it_is_confirmed() {
        office(wulan);
        begin();
        setting.clock.advanceDays(90);
        assertThat(grounds(wulan)).isEmpty();
        setting.clock.advanceDays(1);
        assertThat(grounds(wulan)).containsExactly(Doubt.Ground.IDLE);
        review.confirm(wulan, Doubt.Ground.IDLE, security);
        assertThat(grounds(wulan)).isEmpty();
        setting.clock.advanceDays(91);
        assertThat(grounds(wulan)).containsExactly(Doubt.Ground.IDLE);
    }

    @Test
    void lists_nobody_as_unused_for_a_time_in_which_no_session_was_kept() {
        office(wulan);
        setting.clock.advanceDays(400);
        sessions.begin(new Visit(security.personId(), 2, "10.0.0.7", CHROME, 0));
        assertThat(grounds(wulan)).isEmpty();
        setting.clock.advanceDays(91);
        assertThat(grounds(wulan)).containsExactly(Doubt.Ground.IDLE);
        setting.clock.advanceDays(200);
        sessions.begin(new Visit(security.personId(), 2, "10.0.0.7", CHROME, 0));
        assertThat(grounds(wulan)).as("though the oldest rows are gone").containsExactly(Doubt.Ground.IDLE);
    }

    @Test
    void does_not_list_whoever_holds_no_office_or_is_closed() {
        UUID batu = setting.person("batu");
        office(batu);
        setting.people.disable(batu, AccessSetting.SETUP);
        setting.clock.advanceDays(200);
        assertThat(grounds(wulan)).isEmpty();
        assertThat(grounds(batu)).isEmpty();
    }

    @Test
    void lists_an_office_that_ends_within_thirty_days_and_ends_it() {
        begin();
        var today = setting.clock.today();
        setting.people.appoint(wulan, UUID.randomUUID(), Role.DECIDER, today, today.plusDays(31));
        assertThat(grounds(wulan)).isEmpty();
        setting.clock.advanceDays(1);
        assertThat(grounds(wulan)).containsExactly(Doubt.Ground.ENDING);
        review.end(wulan, Doubt.Ground.ENDING, security);
        assertThat(grounds(wulan)).isEmpty();
        assertThat(setting.people.presence(wulan, 2).orElseThrow().official().roles())
                .isEmpty();
        assertThat(setting.events).extracting(AccessEvent::act).contains("结束任职", "核查账号：结束任职");
    }

    @Test
    void refuses_a_review_of_oneself_or_by_anybody_else() {
        refused(() -> review.confirm(security.personId(), Doubt.Ground.IDLE, security), "另一名安全管理员");
        var admin = setting.administrator("admin-one");
        refused(() -> review.confirm(wulan, Doubt.Ground.IDLE, admin), "安全管理员核查");
        refused(() -> review.end(wulan, Doubt.Ground.IDLE, admin), "安全管理员核查");
        refused(() -> review.end(wulan, Doubt.Ground.IDLE, AccessSetting.SETUP), "安全管理员核查");
    }

    private void office(UUID person) {
        var body = setting.get(Organisations.class)
                .directory()
                .all(setting.clock.today())
                .getFirst();
        setting.people.appoint(person, body.id(), Role.CASE_OFFICER, setting.clock.today(), null);
    }

    private Set<Doubt.Ground> grounds(UUID person) {
        return review.open().stream()
                .filter(doubt -> doubt.personId().equals(person))
                .map(Doubt::ground)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static void refused(ThrowingCallable change, String sentence) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(change).withMessageContaining(sentence);
    }
}
