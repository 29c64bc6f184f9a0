package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.factor.SecondFactors;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Pages;

/** The second step of a sign-in: the code after the password. */
@Controller
@Implements(Clause.B4_SECRETS)
class CodeController {
    private final SecondFactors factors;
    private final SessionOfficials officials;
    private final Arrival arrival;
    private final Pages pages;

    CodeController(SecondFactors factors, SessionOfficials officials, Arrival arrival, Pages pages) {
        this.factors = factors;
        this.officials = officials;
        this.arrival = arrival;
        this.pages = pages;
    }

    @GetMapping(OfficeDoor.CODE)
    View form(HttpServletRequest request) {
        return officials.halfway(request).isPresent()
                ? pages.show(new CodePage(field()))
                : Pages.redirect("/office/sign-in");
    }

    @PostMapping(OfficeDoor.CODE)
    View enter(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        var entered = officials.halfway(request).orElse(null);
        if (entered == null) {
            return Pages.redirect("/office/sign-in");
        }
        try {
            factors.check(entered.personId(), code, request.getRemoteAddr());
        } catch (AccessRefused refused) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new CodePage(field().error(String.valueOf(refused.getMessage()))));
        }
        var next = arrival.next(request);
        return arrival.of(request, response, officials.complete(request, entered), next);
    }

    private static Field field() {
        return Field.text("code", "验证码", "")
                .hint("打开手机上的验证程序，输入本平台的 6 位数字；手机不在身边的，输入一个恢复码")
                .autocomplete("one-time-code")
                .width("long");
    }
}
