package org.xinyue.web.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;
import org.xinyue.web.shell.Pages;

/** How somebody wants the public pages; the browser remembers it for a year, and nobody else does. */
final class Remembered {
    private static final Duration LIFE = Duration.ofDays(365);

    private Remembered() {}

    /** Keeps the choice. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String cookie, String value) {
        var kept = ResponseCookie.from(cookie, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
    }

    /** Leads back to the page it was chosen on; to the home page when that is none of ours. */
    static View back(String address) {
        return Pages.redirect(address.matches("/([a-z][a-zA-Z0-9/-]*)?") ? address : "/");
    }
}
