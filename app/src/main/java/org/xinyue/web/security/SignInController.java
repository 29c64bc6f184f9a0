package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.SignIn;
import org.xinyue.access.SignInResult;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Pages;

/** In and out of the office. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final SessionOfficials officials;
    private final Arrival arrival;
    private final Pages pages;

    SignInController(SignIn signIn, SessionOfficials officials, Arrival arrival, Pages pages) {
        this.signIn = signIn;
        this.officials = officials;
        this.arrival = arrival;
        this.pages = pages;
    }

    @GetMapping("/office/sign-in")
    View form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String kept,
            HttpServletRequest request) {
        if (signIn.needsFirstAdministrator()) {
            return Pages.redirect("/setup");
        }
        return pages.show(page("", null, !kept.isEmpty(), local(next)));
    }

    @PostMapping("/office/sign-in")
    View enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(login, password, request.getRemoteAddr())) {
            case SignInResult.Accepted accepted -> {
                var entered = new SessionOfficials.Entered(
                        accepted.personId(), accepted.credentialVersion(), accepted.failuresBefore());
                var begun = officials.begin(request, entered);
                if (begun.isEmpty()) {
                    arrival.keep(request, local(next));
                    yield Pages.redirect(OfficeDoor.CODE);
                }
                yield arrival.of(request, response, begun.get(), local(next));
            }
            case SignInResult.Refused refused -> again(login, refused.sentence(), next);
            case SignInResult.Locked locked -> again(login, locked.sentence(), next);
        };
    }

    private View again(String login, String refusal, String next) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(login, refusal, false, local(next)));
    }

    @PostMapping("/office/sign-out")
    View leave(HttpServletRequest request) {
        officials.end(request);
        return Pages.redirect("/office/sign-in");
    }

    private static SignInPage page(String login, @Nullable String refusal, boolean kept, String next) {
        return new SignInPage(
                Field.text("login", "登录名", login).autocomplete("username").width("long"),
                Field.password("password", "密码", "current-password"),
                refusal,
                kept,
                next);
    }

    /** Only addresses inside the office; anything else would be an open redirect. */
    private static String local(String next) {
        return next.startsWith("/office") && !next.contains("//") && !next.contains("\\") ? next : "";
    }
}
