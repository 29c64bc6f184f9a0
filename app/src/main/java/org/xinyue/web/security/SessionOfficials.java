package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Presence;
import org.xinyue.access.session.OfficeSession;
import org.xinyue.access.session.SessionLimits;
import org.xinyue.access.session.Sessions;
import org.xinyue.access.session.Visit;
import org.xinyue.web.shell.SignedIn;

/**
 * Who is behind a session (会话). The browser's session holds ids only; the row of the session, the credential and the offices are read anew for each request and
 * kept nowhere but in the request, so that what ended gives no right from then on and no thread ever sees another's. Whoever has shown a password and still
 * owes a code is nobody yet.
 */
@Component
class SessionOfficials implements SignedIn {
    /** Until a code is shown, the password that was shown is good for so long. */
    private static final Duration HALFWAY = Duration.ofMinutes(10);

    private static final String PERSON = "xinyue.person";
    private static final String PRESENCE = "xinyue.presence";

    private final People people;
    private final Sessions sessions;
    private final SessionLimits limits;
    private final Clock clock;

    SessionOfficials(People people, Sessions sessions, SessionLimits limits, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Somebody whose password was right.
     *
     * @param version of the credential
     * @param failures wrong passwords before the right one
     */
    record Entered(UUID personId, int version, int failures) implements Serializable {}

    /** What the browser's session holds; without a session id while a code is owed. */
    private record Held(
            Entered entered, Instant since, @Nullable UUID sessionId) implements Serializable {}

    /** Begins a session under a new id, or only the way to one when a code is owed: then empty. */
    Optional<OfficeSession> begin(HttpServletRequest request, Entered entered) {
        var presence = people.presence(entered.personId(), entered.version());
        if (presence.filter(one -> one.second() == Presence.Second.HELD).isPresent()) {
            hold(request, new Held(entered, clock.instant(), null));
            return Optional.empty();
        }
        return Optional.of(complete(request, entered));
    }

    /** Begins a session of somebody who has shown everything. */
    OfficeSession complete(HttpServletRequest request, Entered entered) {
        var session = sessions.begin(new Visit(
                entered.personId(),
                entered.version(),
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
                entered.failures()));
        hold(request, new Held(entered, clock.instant(), session.id()));
        return session;
    }

    private void hold(HttpServletRequest request, Held held) {
        leave(request);
        request.getSession(true).setAttribute(PERSON, held);
    }

    /** Leaves for good: the row ends too, so that a copied cookie is worth nothing. */
    void end(HttpServletRequest request) {
        var official = official(request);
        var session = sessionOf(request);
        if (official.isPresent() && session != null) {
            sessions.end(session, official.get());
        }
        leave(request);
    }

    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(PRESENCE);
    }

    @Override
    public Optional<Actor.Official> official(HttpServletRequest request) {
        return presence(request).map(Presence::official);
    }

    /** When the session ends if nothing more is asked for; null without a session. */
    @Override
    public @Nullable Instant endOf(HttpServletRequest request) {
        return request.getAttribute(PRESENCE) instanceof Seen seen
                ? limits.endOf(seen.session(), clock.instant())
                : null;
    }

    private record Seen(Presence presence, OfficeSession session) {}

    Optional<Presence> presence(HttpServletRequest request) {
        if (request.getAttribute(PRESENCE) instanceof Seen known) {
            return Optional.of(known.presence());
        }
        var held = held(request);
        var session = held == null ? null : held.sessionId();
        if (held == null || session == null) {
            return Optional.empty();
        }
        var entered = held.entered();
        var found = sessions.live(session)
                .flatMap(row -> people.presence(entered.personId(), entered.version())
                        .map(presence -> new Seen(presence, row)));
        found.ifPresent(seen -> request.setAttribute(PRESENCE, seen));
        return found.map(Seen::presence);
    }

    /** Somebody who has shown the password and owes a code; empty for everybody else. */
    Optional<Entered> halfway(HttpServletRequest request) {
        return Optional.ofNullable(held(request))
                .filter(held -> held.sessionId() == null
                        && clock.instant().isBefore(held.since().plus(HALFWAY)))
                .map(Held::entered)
                .filter(entered ->
                        people.presence(entered.personId(), entered.version()).isPresent());
    }

    /** The id of this session's row; null without a session. */
    @Nullable
    UUID sessionOf(HttpServletRequest request) {
        var held = held(request);
        return held == null ? null : held.sessionId();
    }

    private static @Nullable Held held(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof Held held ? held : null;
    }
}
