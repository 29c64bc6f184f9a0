package org.xinyue.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.Appointment;
import org.xinyue.access.People;
import org.xinyue.access.Person;
import org.xinyue.access.Role;
import org.xinyue.calendar.Calendars;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Accounts that should be looked at (账号核查): unused for long, with an office about to end, or of a body that is no more. What
 * is confirmed stays away for 90 days; what is ended loses its offices through {@link People#end}, whose rules hold.
 */
@Service
@Implements(Clause.B4_IDENTITY)
public class AccountReview {
    static final Duration IDLE = Duration.ofDays(90);
    static final int ENDING_DAYS = 30;

    private final JdbcClient database;
    private final People people;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountReview(
            JdbcClient database,
            People people,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Every doubt that nobody has confirmed in the last 90 days, in the order of the logins. */
    public List<Doubt> open() {
        LocalDate today = LocalDate.now(clock);
        Directory directory = organisations.directory();
        Map<UUID, Instant> lastSeen = lastSeen();
        Set<String> settled = settled();
        List<Doubt> doubts = new ArrayList<>();
        for (UUID id : inOffice(today)) {
            Person person = people.get(id);
            List<Appointment> held = person.appointments().stream()
                    .filter(office -> office.heldOn(today))
                    .toList();
            idle(person, Optional.ofNullable(lastSeen.get(id))).ifPresent(doubts::add);
            held.forEach(office -> {
                ending(person, office, today).ifPresent(doubts::add);
                succeeded(person, office, directory, today).ifPresent(doubts::add);
            });
        }
        return doubts.stream()
                .filter(doubt -> !settled.contains(key(doubt.personId(), doubt.ground())))
                .distinct()
                .toList();
    }

    /** People of open accounts who hold an office, by login. An account without any can do nothing. */
    private List<UUID> inOffice(LocalDate today) {
        return database.sql("""
                        SELECT p.id FROM person p
                        WHERE p.disabled_at IS NULL AND EXISTS (
                          SELECT FROM appointment a WHERE a.person_id = p.id AND a.valid_from <= :today
                            AND (a.valid_to IS NULL OR a.valid_to > :today))
                        ORDER BY p.login
                        """)
                .param("today", today)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The last session of everybody, or when the account was opened, or since when sessions are kept: the latest of them. */
    private Map<UUID, Instant> lastSeen() {
        var seen = new HashMap<UUID, Instant>();
        database.sql("""
                        SELECT p.id, greatest(p.created_at, max(s.seen_at), (SELECT since FROM session_record)) AS seen
                        FROM person p LEFT JOIN office_session s ON s.person_id = p.id GROUP BY p.id
                        """).query(row -> {
            seen.put(
                    row.getObject("id", UUID.class),
                    row.getObject("seen", OffsetDateTime.class).toInstant());
        });
        return seen;
    }

    private Optional<Doubt> idle(Person person, Optional<Instant> seen) {
        return seen.filter(at -> at.plus(IDLE).isBefore(clock.instant()))
                .map(at -> doubt(
                        person, Doubt.Ground.IDLE, at.atZone(Calendars.zone()).toLocalDate() + " 之后没有使用过"));
    }

    private static Optional<Doubt> ending(Person person, Appointment office, LocalDate today) {
        LocalDate end = office.to();
        return end == null || end.isAfter(today.plusDays(ENDING_DAYS))
                ? Optional.empty()
                : Optional.of(doubt(person, Doubt.Ground.ENDING, office.role().label() + " 任职至 " + end.minusDays(1)));
    }

    private static Optional<Doubt> succeeded(Person person, Appointment office, Directory directory, LocalDate today) {
        return office.bodyId().equals(People.PLATFORM)
                ? Optional.empty()
                : directory
                        .find(office.bodyId())
                        .filter(body -> !body.validOn(today))
                        .map(body -> doubt(person, Doubt.Ground.SUCCEEDED, words(body, office)));
    }

    private static String words(Body body, Appointment office) {
        return body.name() + "已不存在，仍有" + office.role().label() + "任职";
    }

    private static Doubt doubt(Person person, Doubt.Ground ground, String detail) {
        return new Doubt(person.id(), person.login(), person.name(), ground, detail);
    }

    private Set<String> settled() {
        var keys = new HashSet<String>();
        database.sql("SELECT person_id, ground FROM account_review WHERE kept AND decided_at > :since")
                .param("since", clock.instant().minus(IDLE).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    keys.add(row.getObject("person_id", UUID.class) + " " + row.getString("ground"));
                });
        return keys;
    }

    private static String key(UUID personId, Doubt.Ground ground) {
        return personId + " " + ground.name();
    }

    /** Says that the account is needed as it is. */
    @Transactional
    public void confirm(UUID personId, Doubt.Ground ground, Actor by) {
        requireGranter(personId, by);
        decide(personId, ground, true, by);
    }

    /** Ends every office the person holds; the account itself is the system administrator's to close. */
    @Transactional
    public void end(UUID personId, Doubt.Ground ground, Actor by) {
        requireGranter(personId, by);
        LocalDate today = LocalDate.now(clock);
        people.get(personId).appointments().stream()
                .filter(office -> office.heldOn(today))
                .forEach(office -> people.end(office.id(), today, by));
        decide(personId, ground, false, by);
    }

    private static void requireGranter(UUID personId, Actor by) {
        boolean grants = by instanceof Actor.Official official
                && official.roles().contains(Role.SECURITY_ADMIN)
                && !official.personId().equals(personId);
        if (!grants) {
            throw new AccessRefused("账号由安全管理员核查，本人的账号由另一名安全管理员核查。");
        }
    }

    private void decide(UUID personId, Doubt.Ground ground, boolean kept, Actor by) {
        database.sql("""
                        INSERT INTO account_review (id, person_id, ground, kept, decided_by, decided_at)
                        VALUES (:id, :person, :ground, :kept, :by, :now)
                        """)
                .param("id", Keys.next())
                .param("person", personId)
                .param("ground", ground.name())
                .param("kept", kept)
                .param("by", by.label())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AccessEvent(
                by, kept ? "核查账号：保留" : "核查账号：结束任职", people.get(personId).login(), ground.label()));
    }
}
