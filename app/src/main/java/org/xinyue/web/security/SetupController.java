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
import org.xinyue.access.NewPerson;
import org.xinyue.access.SignIn;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** A new installation has no account and no default password: the code on the console makes the first administrator. */
@Controller
class SetupController {
    private final SignIn signIn;
    private final Pages pages;

    SetupController(SignIn signIn, Pages pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    @GetMapping("/setup")
    View form() {
        return signIn.needsFirstAdministrator() ? pages.show(page(Form.empty())) : Pages.redirect("/office/sign-in");
    }

    @PostMapping("/setup")
    View create(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var form = Form.of(typed);
        try {
            signIn.createFirstAdministrator(
                    form.value("code"),
                    new NewPerson(form.value("login"), form.value("name")),
                    form.value("password"),
                    request.getRemoteAddr());
            return Pages.redirect("/office/sign-in");
        } catch (AccessRefused refused) {
            form.refuse("code", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form));
        }
    }

    private static SetupPage page(Form form) {
        return new SetupPage(
                form.field("code", "设置码").hint("显示在启动本平台的窗口中").width("long"),
                form.field("login", "管理员登录名").autocomplete("username").width("long"),
                form.field("name", "管理员姓名").width("long"),
                form.password("password", "密码", "new-password").hint("至少 12 个字符；或至少 10 个字符且包含大写、小写、数字、符号中的三类"),
                form.errors());
    }
}
