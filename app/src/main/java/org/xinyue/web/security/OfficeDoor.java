package org.xinyue.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinyue.access.Presence;

/**
 * Lets a signed-in official through, and sends one who owes something there first: a code at sign-in, a password of one's own,
 * a second factor that an office asks for.
 */
final class OfficeDoor extends OncePerRequestFilter {
    static final String PASSWORD = "/office/password";
    static final String CODE = "/office/code";
    static final String FACTOR = "/office/factor";

    private final SessionOfficials officials;

    OfficeDoor(SessionOfficials officials) {
        this.officials = officials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presence = officials.presence(request);
        var debt = presence.isPresent()
                ? debt(presence.get())
                : officials.halfway(request).isPresent() ? CODE : null;
        if (debt != null && !mayPassWith(debt, request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", debt);
            return;
        }
        if (presence.isPresent()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(presence.get().official(), "", List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Where the person must go before anything else, null when nothing is owed. */
    private static @Nullable String debt(Presence presence) {
        if (presence.mustChangePassword()) {
            return PASSWORD;
        }
        return presence.second() == Presence.Second.MISSING ? FACTOR : null;
    }

    private static boolean mayPassWith(String debt, String path) {
        return path.equals(debt)
                || path.startsWith(debt + "/")
                || path.equals("/office/sign-out")
                || path.equals("/office/sign-in");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/office");
    }
}
