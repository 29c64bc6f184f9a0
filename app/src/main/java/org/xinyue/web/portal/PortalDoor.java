package org.xinyue.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.xinyue.intake.portal.PortalStep;
import org.xinyue.intake.portal.Portals;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Pages;

/** Where the link of a portal leads, and the card that a portal may frame. A code that is none leads to the column all the same. */
@Controller
@Implements(Clause.A2_PORTALS)
class PortalDoor {
    private final Portals portals;
    private final SealedCookies cookies;
    private final Pages pages;

    PortalDoor(Portals portals, SealedCookies cookies, Pages pages) {
        this.portals = portals;
        this.cookies = cookies;
        this.pages = pages;
    }

    /** Counts the visit and lets the browser hold, sealed and for a day, which portal it was; nothing that tells one visitor from another. */
    @GetMapping("/from/{code}")
    View enter(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        if (isPerson(request)) {
            portals.open(code).ifPresent(portal -> {
                portals.count(portal.id(), PortalStep.VISIT);
                cookies.write(request, response, Kind.PORTAL, portal.id());
            });
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return Pages.redirect("/");
    }

    /** False for a look without a person behind it: a link check, or a browser that fetches ahead. */
    private static boolean isPerson(HttpServletRequest request) {
        String purpose = Objects.requireNonNullElse(request.getHeader("Sec-Purpose"), "");
        return request.getMethod().equals(HttpMethod.GET.name()) && !purpose.contains("prefetch");
    }

    /** Texts and links in a frame; the policy that lets others frame it is set at the door (see web.security). */
    @GetMapping("/portal/{code}/card")
    View card(@PathVariable String code, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic().getHeaderValue());
        return pages.show(portals.open(code)
                .map(portal -> new CardPage("/from/" + portal.code()))
                .orElseGet(() -> new CardPage("/")));
    }
}
