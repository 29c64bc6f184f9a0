package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Presence;
import org.xinyue.access.SignIn;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One's own password: forced at the first sign-in, free afterwards. */
@Controller
class PasswordController {
    private final SignIn signIn;
    private final SessionOfficials officials;
    private final Pages pages;

    PasswordController(SignIn signIn, SessionOfficials officials, Pages pages) {
        this.signIn = signIn;
        this.officials = officials;
        this.pages = pages;
    }

    @GetMapping(OfficeDoor.PASSWORD)
    View form(HttpServletRequest request) {
        return pages.show(page(Form.empty(), forced(request)));
    }

    @PostMapping(OfficeDoor.PASSWORD)
    View change(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var form = Form.of(typed);
        var person = officials.official(request).orElseThrow().personId();
        if (!form.value("replacement").equals(form.value("again"))) {
            form.refuse("again", "两次输入的新密码不一致，请重新输入");
        }
        if (!form.refused()) {
            try {
                int version = signIn.changePassword(
                        person, form.value("current"), form.value("replacement"), request.getRemoteAddr());
                officials.complete(request, new SessionOfficials.Entered(person, version, 0));
                return Pages.redirect("/office", "密码已修改。");
            } catch (AccessRefused refused) {
                form.refuse("replacement", String.valueOf(refused.getMessage()));
            }
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, forced(request)));
    }

    private boolean forced(HttpServletRequest request) {
        return officials.presence(request).map(Presence::mustChangePassword).orElse(false);
    }

    private static PasswordPage page(Form form, boolean forced) {
        return new PasswordPage(
                form.password("current", forced ? "一次性密码（登录时使用的密码）" : "当前密码", "current-password"),
                form.password("replacement", "新密码", "new-password").hint("至少 12 个字符；或至少 10 个字符且包含大写、小写、数字、符号中的三类"),
                form.password("again", "再输入一次新密码", "new-password"),
                form.errors(),
                forced);
    }
}
