package org.xinyue.web.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.web.shell.Edition;
import org.xinyue.web.shell.Pages;

/** Switches the public pages to large type and back. */
@Controller
class EditionController {
    private static final Duration LIFE = Duration.ofDays(365);

    /** Leads back to the page it was chosen on; to the home page when that is none of ours. */
    @PostMapping("/edition")
    View choose(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = edition.equals(Edition.LARGE.name()) ? Edition.LARGE : Edition.STANDARD;
        var cookie = ResponseCookie.from(Edition.COOKIE, chosen.name())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Pages.redirect(back.matches("/([a-z][a-zA-Z0-9/-]*)?") ? back : "/");
    }
}
