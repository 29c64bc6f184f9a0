package org.xinyue.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinyue.access.Actor;

/** Tells the shell who is signed in. */
public interface SignedIn {
    /** The official behind the request with the offices held now, empty for the public. */
    Optional<Actor.Official> official(HttpServletRequest request);

    /** When the session behind the request ends if nothing more is asked for; null when there is none or it does not end. */
    default @Nullable Instant endOf(HttpServletRequest request) {
        return null;
    }
}
