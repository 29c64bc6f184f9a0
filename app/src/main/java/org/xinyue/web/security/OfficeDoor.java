package org.xinyue.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a signed-in official through, and sends one with a one-time password to choose a password first. */
final class OfficeDoor extends OncePerRequestFilter {
    static final String PASSWORD = "/office/password";

    private final SessionOfficials officials;

    OfficeDoor(SessionOfficials officials) {
        this.officials = officials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presence = officials.presence(request);
        if (presence.isPresent()) {
            if (presence.get().mustChangePassword() && !mayPassBeforeChange(request.getRequestURI())) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", PASSWORD);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(presence.get().official(), "", List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static boolean mayPassBeforeChange(String path) {
        return path.equals(PASSWORD)
                || path.equals("/office/sign-out")
                || path.startsWith("/assets/")
                || !path.startsWith("/office");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/office");
    }
}
