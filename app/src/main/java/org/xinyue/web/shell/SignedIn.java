package org.xinyue.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.xinyue.access.Actor;

/** Tells the shell who is signed in. */
public interface SignedIn {
    /** The official behind the request with the offices held now, empty for the public. */
    Optional<Actor.Official> official(HttpServletRequest request);
}
