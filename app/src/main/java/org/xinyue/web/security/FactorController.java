package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Presence;
import org.xinyue.access.factor.Enrolment;
import org.xinyue.access.factor.SecondFactors;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.show.QrCode;
import org.xinyue.web.shell.Pages;

/** One's own second factor: set up, exchanged for another device, never taken away by oneself while an office asks for it. */
@Controller
@Implements(Clause.B4_SECRETS)
class FactorController {
    private final SecondFactors factors;
    private final SessionOfficials officials;
    private final Pages pages;

    FactorController(SecondFactors factors, SessionOfficials officials, Pages pages) {
        this.factors = factors;
        this.officials = officials;
        this.pages = pages;
    }

    @GetMapping(OfficeDoor.FACTOR)
    View show(HttpServletRequest request) {
        return pages.show(page(request, null, List.of()));
    }

    /** Draws a secret; whoever has one already shows a code of it first, so that an unattended desk is not enough. */
    @PostMapping(OfficeDoor.FACTOR + "/begin")
    View begin(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var person = person(request);
        var session = session(request);
        try {
            if (factors.held(person)) {
                factors.check(person, code, request.getRemoteAddr());
            }
            factors.begin(person, session);
            return Pages.redirect(OfficeDoor.FACTOR);
        } catch (AccessRefused refused) {
            return refused(request, refused);
        }
    }

    @PostMapping(OfficeDoor.FACTOR + "/confirm")
    View confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        try {
            var person = person(request);
            var confirmed = factors.confirm(person, session(request), code, request.getRemoteAddr());
            // Every session ended, this one too: whoever has just shown a code goes on in a new one.
            officials.complete(request, new SessionOfficials.Entered(person, confirmed.version(), 0));
            return pages.show(page(request, null, confirmed.recoveryCodes()));
        } catch (AccessRefused refused) {
            return refused(request, refused);
        }
    }

    private View refused(HttpServletRequest request, AccessRefused refused) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, page(request, String.valueOf(refused.getMessage()), List.of()));
    }

    private UUID person(HttpServletRequest request) {
        return officials.official(request).orElseThrow().personId();
    }

    private UUID session(HttpServletRequest request) {
        return Objects.requireNonNull(officials.sessionOf(request));
    }

    private FactorPage page(HttpServletRequest request, @Nullable String error, List<String> codes) {
        var person = person(request);
        var enrolment =
                codes.isEmpty() ? factors.pending(person, session(request)).orElse(null) : null;
        boolean owed = officials
                .presence(request)
                .map(presence -> presence.second() == Presence.Second.MISSING)
                .orElse(false);
        return new FactorPage(
                factors.held(person),
                owed && codes.isEmpty(),
                factors.recoveryLeft(person),
                enrolment == null ? null : shown(enrolment),
                codes,
                Field.text("code", enrolment == null ? "现在使用的验证码" : "验证程序显示的验证码", "")
                        .autocomplete("one-time-code")
                        .width("long")
                        .error(error));
    }

    private static FactorPage.Drawn shown(Enrolment enrolment) {
        return new FactorPage.Drawn(enrolment.key(), QrCode.of(enrolment.address()));
    }
}
