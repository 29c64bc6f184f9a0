package org.xinyue.access.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.calendar.Calendars;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The sessions of officials (会话): rows, so that each can be seen and ended by the person and by a security administrator, on
 * whatever node it runs. Kept for 180 days, the six months the law asks for.
 */
@Service
@Implements({Clause.B4_SECRETS, Clause.B4_IDENTITY})
public class Sessions {
    static final int FAILURES = 3;
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 21;
    private static final String SELECT = """
            SELECT s.id, s.person_id, s.begun_at, s.seen_at, s.address, s.device, s.marks, s.ended_at
            FROM office_session s""";
    private static final String STANDING = """
             JOIN person p ON p.id = s.person_id AND p.credential_version = s.credential_version
              AND p.disabled_at IS NULL
            WHERE s.ended_at IS NULL""";

    private final JdbcClient database;
    private final People people;
    private final SessionLimits limits;
    private final Calendars calendars;
    private final Telling telling;

    Sessions(JdbcClient database, People people, SessionLimits limits, Calendars calendars, Telling telling) {
        this.database = database;
        this.people = people;
        this.limits = limits;
        this.calendars = calendars;
        this.telling = telling;
    }

    /** What time it is, and who listens. */
    @org.springframework.stereotype.Component
    record Telling(Clock clock, ApplicationEventPublisher events) {}

    /** Begins a session of somebody who has shown everything that is asked for. */
    @Transactional
    public OfficeSession begin(Visit visit) {
        Instant now = telling.clock().instant();
        String device = Device.words(visit.device());
        Set<Mark> marks = marks(visit, device, now);
        database.sql("DELETE FROM office_session WHERE begun_at < :old")
                .param("old", at(now.minus(KEPT)))
                .update();
        database.sql("INSERT INTO session_record (since) VALUES (:now) ON CONFLICT DO NOTHING")
                .param("now", at(now))
                .update();
        var session = new OfficeSession(Keys.next(), visit.personId(), now, now, visit.address(), device, marks, null);
        database.sql("""
                        INSERT INTO office_session
                          (id, person_id, credential_version, begun_at, seen_at, address, device, marks)
                        VALUES (:id, :person, :version, :now, :now, :address, :device, :marks)
                        """)
                .param("id", session.id())
                .param("person", session.personId())
                .param("version", visit.credentialVersion())
                .param("now", at(now))
                .param("address", session.address())
                .param("device", device)
                .param("marks", marks.stream().map(Mark::name).toArray(String[]::new))
                .update();
        if (!marks.isEmpty()) {
            String words = marks.stream().sorted().map(Mark::label).collect(Collectors.joining("、"));
            telling.events()
                    .publishEvent(new AccessEvent(
                            new Actor.Automatic("登录"),
                            "登录异常",
                            people.get(visit.personId()).login(),
                            words));
        }
        return session;
    }

    /** The first sign-in of a person is not compared with anything. */
    private Set<Mark> marks(Visit visit, String device, Instant now) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        List<OfficeSession> known = database.sql(SELECT + " WHERE s.person_id = :person AND s.begun_at > :since")
                .param("person", visit.personId())
                .param("since", at(now.minus(KNOWN)))
                .query((row, number) -> session(row))
                .list();
        if (!known.isEmpty() && known.stream().noneMatch(one -> one.address().equals(visit.address()))) {
            marks.add(Mark.NEW_ADDRESS);
        }
        if (!known.isEmpty() && known.stream().noneMatch(one -> one.device().equals(device))) {
            marks.add(Mark.NEW_DEVICE);
        }
        if (visit.failuresBefore() >= FAILURES) {
            marks.add(Mark.MANY_FAILURES);
        }
        var local = now.atZone(Calendars.zone());
        LocalDate day = local.toLocalDate();
        boolean working = calendars.current().isWorkday(day);
        if (!working || local.getHour() < FIRST_HOUR || local.getHour() >= LAST_HOUR) {
            marks.add(Mark.OFF_HOURS);
        }
        return marks;
    }

    /** The session while it lasts; asking for it counts as a request, noted once a minute. */
    public Optional<OfficeSession> live(UUID id) {
        Instant now = telling.clock().instant();
        Optional<OfficeSession> found = database.sql(SELECT + STANDING + " AND s.id = :id")
                .param("id", id)
                .query((row, number) -> session(row))
                .optional()
                .filter(session -> !limits.over(session, now));
        found.filter(session -> !now.isBefore(session.seenAt().plus(STEP)))
                .ifPresent(session -> database.sql("UPDATE office_session SET seen_at = :now WHERE id = :id")
                        .param("now", at(now))
                        .param("id", id)
                        .update());
        return found;
    }

    /** The sessions of a person that last, newest first. */
    public List<OfficeSession> standing(UUID personId) {
        Instant now = telling.clock().instant();
        return database
                .sql(SELECT + STANDING + " AND s.person_id = :person ORDER BY s.begun_at DESC, s.id DESC")
                .param("person", personId)
                .query((row, number) -> session(row))
                .list()
                .stream()
                .filter(session -> !limits.over(session, now))
                .toList();
    }

    /** Sign-ins with something unusual, newest first. */
    public List<OfficeSession> unusual(int limit) {
        return database.sql(SELECT + " WHERE cardinality(s.marks) > 0 ORDER BY s.begun_at DESC, s.id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> session(row))
                .list();
    }

    /**
     * Ends a session: one's own, or anybody's by a security administrator.
     *
     * @throws AccessRefused for everybody else, and for a session that has ended
     */
    @Transactional
    public void end(UUID id, Actor by) {
        OfficeSession session = database.sql(SELECT + " WHERE s.id = :id AND s.ended_at IS NULL")
                .param("id", id)
                .query((row, number) -> session(row))
                .optional()
                .filter(found -> mayEnd(found, by))
                .orElseThrow(() -> new AccessRefused("这个会话已经结束，请刷新页面查看。"));
        database.sql("UPDATE office_session SET ended_at = :now, ended_by = :by WHERE id = :id")
                .param("now", at(telling.clock().instant()))
                .param("by", by.label())
                .param("id", id)
                .update();
        telling.events()
                .publishEvent(new AccessEvent(
                        by, "结束会话", people.get(session.personId()).login(), session.address()));
    }

    private static boolean mayEnd(OfficeSession session, Actor by) {
        return switch (by) {
            case Actor.Official official ->
                session.personId().equals(official.personId())
                        || official.roles().contains(Role.SECURITY_ADMIN);
            case Actor.Automatic ignored -> true;
            case Actor.Complainant ignored -> false;
        };
    }

    private static OfficeSession session(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OfficeSession(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("device"),
                Arrays.stream((String[]) row.getArray("marks").getArray())
                        .map(Mark::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
