package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
import org.xinyue.access.factor.SecondFactors;
import org.xinyue.access.session.Sessions;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One person's account, for those who keep accounts, and offices, for those who give them: neither does the other's part. */
@Controller
class PersonController {
    private final Officials officials;
    private final Accounts accounts;
    private final BodyFinder finder;
    private final Pages pages;

    PersonController(Officials officials, Accounts accounts, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.accounts = accounts;
        this.finder = finder;
        this.pages = pages;
    }

    /** What there is of a person. */
    @Component
    record Accounts(People people, SecondFactors factors, Sessions sessions) {}

    @GetMapping("/office/people/{id}")
    View open(HttpServletRequest request, @PathVariable UUID id) {
        var by = officials.holding(request, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        return pages.show(page(id, by, Form.empty(), null));
    }

    /** One form with several buttons: the name of the pressed one says what to do, and the module who may. */
    @PostMapping("/office/people/{id}")
    View change(HttpServletRequest request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.holding(request, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(id, by, form, null));
        }
        try {
            return done(id, form, typed, by);
        } catch (AccessRefused refused) {
            form.refuse("", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(id, by, form, null));
        }
    }

    private View done(UUID id, Form form, MultiValueMap<String, String> typed, Actor.Official by) {
        var people = accounts.people();
        if (typed.containsKey("reset")) {
            return pages.show(page(id, by, Form.empty(), people.resetPassword(id, by)));
        }
        if (typed.containsKey("disable")) {
            people.disable(id, by);
            return back(id, "账号已停用，其会话已全部结束");
        }
        if (typed.containsKey("enable")) {
            people.enable(id, by);
            return back(id, "账号已恢复");
        }
        if (typed.containsKey("factor")) {
            accounts.factors().reset(id, by);
            return back(id, "第二因素已重置，其会话已全部结束");
        }
        if (typed.containsKey("sessions")) {
            people.endSessions(id, by);
            return back(id, "此人的会话已全部结束");
        }
        var session = finder.id(form, "session");
        if (session != null) {
            accounts.sessions().end(session, by);
            return back(id, "这个会话已结束");
        }
        var ending = finder.id(form, "end");
        if (ending != null) {
            people.end(ending, finder.today(), by);
            return back(id, "任职已结束");
        }
        return appoint(id, form, by);
    }

    private static View back(UUID id, String notice) {
        return Pages.redirect("/office/people/" + id, notice);
    }

    private View appoint(UUID id, Form form, Actor.Official by) {
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(form.value("role")))
                .findFirst()
                .orElse(null);
        if (role == null) {
            form.refuse("role", "请选择职务");
        }
        var body = role != null && role.standsAlone() ? People.PLATFORM : finder.id(form, "body");
        if (body == null) {
            form.refuse("body.words", "请查找并选择任职单位");
        }
        var from = finder.date(form, "from");
        if (form.refused() || role == null || body == null || from == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(id, by, form, null));
        }
        accounts.people().appoint(new NewAppointment(id, body, role, from, null), by);
        return back(id, "已任命为" + role.label());
    }

    private PersonPage page(UUID id, Actor.Official by, Form form, @Nullable String password) {
        var person = accounts.people().get(id);
        boolean keeps = by.roles().contains(Role.SYSTEM_ADMIN);
        boolean grants = by.roles().contains(Role.SECURITY_ADMIN);
        boolean first = keeps && accounts.people().needsSecurityAdministrator();
        var roles = Arrays.stream(Role.values())
                .filter(role -> grants || role == Role.SECURITY_ADMIN)
                .map(role -> Option.of(role.name(), role.label()))
                .toList();
        return new PersonPage(
                person.name() + "（" + person.login() + "）",
                "/office/people/" + id,
                new PersonPage.Account(person.disabled(), accounts.factors().held(id), sessions(id), password),
                new PersonPage.Rights(keeps, grants, first),
                offices(person.appointments()),
                finder.chooser(form, "body", "任职单位"),
                form.choices("role", "职务", roles),
                form.date("from", "任职起始日期"),
                form.errors());
    }

    private List<PersonPage.Session> sessions(UUID id) {
        return accounts.sessions().standing(id).stream()
                .map(session -> new PersonPage.Session(
                        session.id().toString(),
                        Wording.time(session.begunAt(), finder.today()),
                        session.address() + "，" + session.device()))
                .toList();
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
