package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.Appointment;
import org.xinyue.access.NewAppointment;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One person's offices and account, for system administrators. */
@Controller
class PersonController {
    private final Officials officials;
    private final People people;
    private final BodyFinder finder;
    private final Pages pages;

    PersonController(Officials officials, People people, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.people = people;
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping("/office/people/{id}")
    View open(HttpServletRequest request, @PathVariable UUID id) {
        officials.administrator(request);
        return pages.show(page(id, Form.empty(), null));
    }

    /** One form with several buttons: the name of the pressed one says what to do. */
    @PostMapping("/office/people/{id}")
    View change(HttpServletRequest request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.administrator(request);
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(id, form, null));
        }
        try {
            return done(id, form, typed, by);
        } catch (AccessRefused refused) {
            form.refuse("", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(id, form, null));
        }
    }

    private View done(UUID id, Form form, MultiValueMap<String, String> typed, Actor by) {
        if (typed.containsKey("reset")) {
            return pages.show(page(id, Form.empty(), people.resetPassword(id, by)));
        }
        if (typed.containsKey("disable")) {
            people.disable(id, by);
            return Pages.redirect("/office/people/" + id, "账号已停用，其会话已全部结束");
        }
        if (typed.containsKey("enable")) {
            people.enable(id, by);
            return Pages.redirect("/office/people/" + id, "账号已恢复");
        }
        var ending = finder.id(form, "end");
        if (ending != null) {
            people.end(ending, finder.today(), by);
            return Pages.redirect("/office/people/" + id, "任职已结束");
        }
        return appoint(id, form, by);
    }

    private View appoint(UUID id, Form form, Actor by) {
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(form.value("role")))
                .findFirst()
                .orElse(null);
        if (role == null) {
            form.refuse("role", "请选择职务");
        }
        boolean platform = role == Role.SYSTEM_ADMIN || role == Role.AUDITOR;
        var body = platform ? People.PLATFORM : finder.id(form, "body");
        if (body == null) {
            form.refuse("body.words", "请查找并选择任职单位");
        }
        var from = finder.date(form, "from");
        if (form.refused() || role == null || body == null || from == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(id, form, null));
        }
        people.appoint(new NewAppointment(id, body, role, from, null), by);
        return Pages.redirect("/office/people/" + id, "已任命为" + role.label());
    }

    private PersonPage page(UUID id, Form form, @Nullable String password) {
        var person = people.get(id);
        var roles = Arrays.stream(Role.values())
                .map(role -> Option.of(role.name(), role.label()))
                .toList();
        return new PersonPage(
                person.name() + "（" + person.login() + "）",
                "/office/people/" + id,
                person.disabled(),
                offices(person.appointments()),
                finder.chooser(form, "body", "任职单位"),
                form.choices("role", "职务", roles),
                form.date("from", "任职起始日期"),
                form.errors(),
                password);
    }

    private List<PersonPage.Office> offices(List<Appointment> appointments) {
        return appointments.stream()
                .map(held -> new PersonPage.Office(
                        finder.bodyName(held.bodyId()),
                        held.role().label(),
                        held.from() + " 起" + (held.to() == null ? "" : "，至 " + held.to() + " 止"),
                        held.to() == null ? held.id().toString() : null))
                .toList();
    }
}
