package org.xinyue.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * People and the offices they hold (人员与任职), under three administrators of whom none does the others' part (三员): the
 * system administrator opens and closes accounts, the security administrator gives and ends offices, the audit administrator
 * reads. Nobody does anything for themselves, nobody holds two of the three, and the last of each kind stays.
 */
@Service
@Implements(Clause.B4_IDENTITY)
public class People {
    /** The body of offices that belong to the platform and to no authority: its system administrators and auditors. */
    public static final UUID PLATFORM = new UUID(0, 1);

    private static final Duration ONE_TIME = Duration.ofDays(3);
    private static final Duration CLOSED_LATELY = Duration.ofDays(30);
    private static final Actor.Automatic INSTALLATION = new Actor.Automatic("初始化");

    private final PersonStore store;
    private final PasswordHasher hasher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(PersonStore store, PasswordHasher hasher, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a person without any office; the password returned opens the account once. */
    @Transactional
    public Registered register(NewPerson person, Actor by) {
        requireKeeper(by);
        UUID id = Keys.next();
        String password = hasher.oneTimePassword();
        if (!store.insert(id, person, oneTime(password), clock.instant())) {
            throw new AccessRefused("登录名“" + person.login() + "”已有人使用，请换一个。");
        }
        events.publishEvent(new AccessEvent(by, "登记人员", person.login(), person.name()));
        return new Registered(id, password);
    }

    /** Gives an office as part of setting up the platform, e.g. by an import. */
    @Transactional
    public UUID appoint(UUID personId, UUID bodyId, Role role, LocalDate from, @Nullable LocalDate to) {
        return appoint(new NewAppointment(personId, bodyId, role, from, to), INSTALLATION);
    }

    /** Gives an office and returns the appointment's id. The first security administrator is the system administrator's to name. */
    @Transactional
    public UUID appoint(NewAppointment wanted, Actor by) {
        store.lock();
        if (wanted.role() != Role.SECURITY_ADMIN || !needsSecurityAdministrator() || !is(Role.SYSTEM_ADMIN, by)) {
            requireGranter(by);
        } else if (by instanceof Actor.Official) {
            wanted.refuseAsFirst(LocalDate.now(clock));
        }
        PersonStore.Credential person = require(wanted.personId());
        if (wanted.personId().equals(by.personIdOrNull())) {
            throw new AccessRefused("不能给自己任职，请由另一名安全管理员办理。");
        }
        List<Appointment> overlapping = store.appointments(person.id()).stream()
                .filter(held -> held.overlaps(wanted.from(), wanted.to()))
                .toList();
        wanted.refuseBeside(overlapping);
        var appointment =
                new Appointment(Keys.next(), person.id(), wanted.bodyId(), wanted.role(), wanted.from(), wanted.to());
        store.insert(appointment, by.label(), clock.instant());
        events.publishEvent(new AccessEvent(
                by, "任职", person.login(), wanted.role().label() + " " + wanted.bodyId() + " 自 " + wanted.from()));
        return appointment.id();
    }

    /** Ends an office; from that day on (today: at once) it gives no right. */
    @Transactional
    public void end(UUID appointmentId, LocalDate to, Actor by) {
        requireGranter(by);
        store.lock();
        Appointment held = store.appointment(appointmentId).orElseThrow(() -> new AccessRefused("没有找到这项任职，请刷新页面后再操作。"));
        if (to.isBefore(LocalDate.now(clock))) {
            throw new AccessRefused("任职不能在过去结束，请选择今天或以后的日期。");
        }
        if (held.to() != null && !held.to().isAfter(to)) {
            throw new AccessRefused("这项任职已经结束，无需再次操作。");
        }
        LocalDate last = to.isBefore(held.from()) ? held.from() : to;
        store.end(appointmentId, last, by.label());
        refuseWithout(held.role(), last);
        PersonStore.Credential person = require(held.personId());
        events.publishEvent(
                new AccessEvent(by, "结束任职", person.login(), held.role().label() + " " + held.bodyId() + " 至 " + last));
    }

    /**
     * Gives a new one-time password and ends every session of the person. Whoever gives it could use it: of an administrator it is
     * given only when a second factor stands in between, or nobody else could end the office, which the audit line says.
     */
    @Transactional
    public String resetPassword(UUID personId, Actor by) {
        requireKeeper(by);
        PersonStore.Credential person = require(personId);
        if (personId.equals(by.personIdOrNull())) {
            throw new AccessRefused("请在“个人账号”页面修改自己的密码。");
        }
        store.lock();
        boolean alone = by instanceof Actor.Official && !person.factor() && standsAlone(personId);
        if (alone && !isOnlySecurityAdministrator(personId)) {
            throw new AccessRefused("此人是管理员且没有启用双因素认证，不能由他人重置密码；请先由安全管理员结束其任职，另行任命。");
        }
        String password = hasher.oneTimePassword();
        store.password(personId, oneTime(password));
        events.publishEvent(new AccessEvent(by, "重置密码", person.login(), alone ? "唯一的安全管理员，没有启用双因素认证" : ""));
        return password;
    }

    /** True for who is one of the three administrators, today or on a day to come. */
    private boolean standsAlone(UUID personId) {
        LocalDate today = LocalDate.now(clock);
        return store.appointments(personId).stream()
                .anyMatch(held -> held.role().standsAlone() && held.overlaps(today, null));
    }

    /** Closing the account of another first opens no way: whoever does that waits a month. */
    private boolean isOnlySecurityAdministrator(UUID personId) {
        LocalDate today = LocalDate.now(clock);
        return store.holders(Role.SECURITY_ADMIN, today).contains(personId)
                && !store.heldByAnother(
                        personId, Role.SECURITY_ADMIN, today, clock.instant().minus(CLOSED_LATELY));
    }

    /** Closes an account at once, with every session of it. */
    @Transactional
    public void disable(UUID personId, Actor by) {
        requireKeeper(by);
        store.lock();
        PersonStore.Credential person = require(personId);
        if (person.disabled()) {
            throw new AccessRefused("该账号已经停用，无需再次操作。");
        }
        LocalDate today = LocalDate.now(clock);
        store.disabled(personId, clock.instant());
        store.appointments(personId).stream()
                .filter(held -> held.heldOn(today))
                .forEach(held -> refuseWithout(held.role(), today));
        events.publishEvent(new AccessEvent(by, "停用账号", person.login(), ""));
    }

    /** Opens a closed account again; the offices are what they are on that day. */
    @Transactional
    public void enable(UUID personId, Actor by) {
        requireKeeper(by);
        PersonStore.Credential person = require(personId);
        if (!person.disabled()) {
            throw new AccessRefused("该账号没有停用，无需再次操作。");
        }
        store.disabled(personId, null);
        events.publishEvent(new AccessEvent(by, "启用账号", person.login(), ""));
    }

    /** A person with every office; {@link AccessRefused} when there is none. */
    public Person get(UUID personId) {
        return person(require(personId));
    }

    /** The name of a person for lists and history, empty for an unknown id. */
    public Optional<String> name(UUID personId) {
        return store.credential(personId).map(PersonStore.Credential::name);
    }

    /**
     * People whose login or name contains the text, in the order of their logins.
     *
     * @param afterLogin "" for the first page, the last login shown for the next
     */
    public List<Person> search(String text, String afterLogin, int limit) {
        return store.search(text.strip(), afterLogin, limit).stream()
                .map(this::person)
                .toList();
    }

    /** People who hold the office on that day, e.g. to whom a notice goes. */
    public List<UUID> holders(UUID bodyId, Role role, LocalDate day) {
        return store.holders(role, day).stream()
                .filter(person -> store.appointments(person).stream()
                        .anyMatch(held -> held.bodyId().equals(bodyId) && held.role() == role && held.heldOn(day)))
                .toList();
    }

    /**
     * The official behind a session, with the offices held now; empty when the account was closed or its password
     * replaced since. Asked for every request: an office that ended gives no right from then on.
     */
    public Optional<Presence> presence(UUID personId, int credentialVersion) {
        return store.credential(personId)
                .filter(person -> !person.disabled() && person.version() == credentialVersion)
                .map(this::presence);
    }

    private Presence presence(PersonStore.Credential person) {
        Actor.Official official = official(person);
        Presence.Second second = person.factor()
                ? Presence.Second.HELD
                : store.asksForFactor(official.roles()) ? Presence.Second.MISSING : Presence.Second.NOT_ASKED;
        return new Presence(official, person.login(), person.mustChange(), second);
    }

    /** True until somebody was made security administrator: until then a system administrator may name the first. */
    public boolean needsSecurityAdministrator() {
        return store.neverGiven(Role.SECURITY_ADMIN);
    }

    /**
     * Ends every session of a person: one's own, or anybody's by a security administrator.
     *
     * @return the version a new session of the person must carry
     */
    @Transactional
    public int endSessions(UUID personId, Actor by) {
        if (!personId.equals(by.personIdOrNull())) {
            requireGranter(by);
        }
        PersonStore.Credential person = require(personId);
        int version = store.endSessions(personId);
        events.publishEvent(new AccessEvent(by, "结束全部会话", person.login(), ""));
        return version;
    }

    /** The person as an official with the offices held now, for work that goes on after the request; empty when the account was closed. */
    public Optional<Actor.Official> official(UUID personId) {
        return store.credential(personId).filter(person -> !person.disabled()).map(this::official);
    }

    private Actor.Official official(PersonStore.Credential person) {
        LocalDate today = LocalDate.now(clock);
        Set<Actor.Office> offices = store.appointments(person.id()).stream()
                .filter(held -> held.heldOn(today))
                .map(held -> new Actor.Office(held.bodyId(), held.role()))
                .collect(Collectors.toSet());
        return Actor.Official.holding(person.id(), person.name(), offices);
    }

    private Person person(PersonStore.Credential row) {
        return new Person(row.id(), row.login(), row.name(), row.disabled(), store.appointments(row.id()));
    }

    private PersonStore.Credential require(UUID personId) {
        return store.credential(personId).orElseThrow(() -> new AccessRefused("没有找到此人，请刷新页面后再操作。"));
    }

    private PersonStore.Secret oneTime(String password) {
        return new PersonStore.Secret(
                hasher.hash(password), true, clock.instant().plus(ONE_TIME));
    }

    private void refuseWithout(Role role, LocalDate day) {
        if (role.standsAlone() && store.holders(role, day).isEmpty()) {
            throw new AccessRefused("这是最后一名" + role.label() + "，请先任命另一名" + role.label() + "。");
        }
    }

    private static void requireKeeper(Actor by) {
        if (!is(Role.SYSTEM_ADMIN, by)) {
            throw new AccessRefused("只有系统管理员可以登记人员和管理账号，请联系系统管理员办理。");
        }
    }

    private static void requireGranter(Actor by) {
        if (!is(Role.SECURITY_ADMIN, by)) {
            throw new AccessRefused("只有安全管理员可以任命和结束任职，请联系安全管理员办理。");
        }
    }

    private static boolean is(Role role, Actor by) {
        return switch (by) {
            case Actor.Official official -> official.roles().contains(role);
            case Actor.Automatic ignored -> true;
            case Actor.Complainant ignored -> false;
        };
    }
}
