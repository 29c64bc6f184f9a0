package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Presence;
import org.xinyue.web.shell.SignedIn;

/**
 * Who is behind a session (会话). The session holds an id and the version of the credential; offices are read anew for each request and kept nowhere but in
 * the request, so that an office that ended gives no right from then on and no thread ever sees another's.
 */
@Component
class SessionOfficials implements SignedIn {
    private static final String PERSON = "xinyue.person";
    private static final String PRESENCE = "xinyue.presence";

    private final People people;

    SessionOfficials(People people) {
        this.people = people;
    }

    private record Held(UUID personId, int credentialVersion) implements Serializable {}

    /** Begins a session under a new id. */
    void begin(HttpServletRequest request, UUID personId, int credentialVersion) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(PERSON, new Held(personId, credentialVersion));
        request.removeAttribute(PRESENCE);
    }

    void end(HttpServletRequest request) {
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

    Optional<Presence> presence(HttpServletRequest request) {
        if (request.getAttribute(PRESENCE) instanceof Presence known) {
            return Optional.of(known);
        }
        var held = held(request);
        var found =
                held == null ? Optional.<Presence>empty() : people.presence(held.personId(), held.credentialVersion());
        found.ifPresent(presence -> request.setAttribute(PRESENCE, presence));
        return found;
    }

    private static @Nullable Held held(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof Held held ? held : null;
    }
}
