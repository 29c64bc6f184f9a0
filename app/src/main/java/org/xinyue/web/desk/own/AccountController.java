package org.xinyue.web.desk.own;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Appointment;
import org.xinyue.access.People;
import org.xinyue.access.factor.SecondFactors;
import org.xinyue.access.session.Mark;
import org.xinyue.access.session.OfficeSession;
import org.xinyue.access.session.Sessions;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Pages;

/** Everybody's own account: the offices held, and when somebody signed in with it. */
@Controller
@Implements(Clause.B4_SECRETS)
class AccountController {
    private static final int SIGN_INS = 10;

    private final Officials officials;
    private final People people;
    private final Organisations organisations;
    private final Trail trail;
    private final Pages pages;

    AccountController(Officials officials, People people, Organisations organisations, Trail trail, Pages pages) {
        this.officials = officials;
        this.people = people;
        this.organisations = organisations;
        this.trail = trail;
        this.pages = pages;
    }

    /** What was recorded, and what day it is. */
    @org.springframework.stereotype.Component
    record Trail(AuditTrail audit, CaseTime time, SecondFactors factors, Sessions sessions) {}

    @GetMapping("/office/account")
    View account(HttpServletRequest request) {
        var official = officials.of(request);
        var person = people.get(official.personId());
        var today = trail.time().today();
        return pages.show(new AccountPage(
                "我的账号",
                person.name(),
                person.login(),
                person.appointments().stream().map(this::post).toList(),
                trail.audit().of(official.personId(), "登录", SIGN_INS).stream()
                        .map(entry -> Wording.time(entry.at(), today))
                        .toList(),
                trail.factors().held(official.personId()),
                trail.sessions().standing(official.personId()).stream()
                        .map(session -> session(session, today))
                        .toList()));
    }

    private static AccountPage.Session session(OfficeSession session, LocalDate today) {
        return new AccountPage.Session(
                session.id().toString(),
                Wording.time(session.begunAt(), today),
                session.address() + "，" + session.device(),
                session.marks().stream().sorted().map(Mark::label).collect(Collectors.joining("、")));
    }

    /** Ends one of one's own sessions, or all of them: the one of this browser, too. */
    @PostMapping("/office/account/sessions")
    View end(HttpServletRequest request, @RequestParam(defaultValue = "") String session) {
        var official = officials.of(request);
        try {
            if (session.equals("all")) {
                people.endSessions(official.personId(), official);
                return Pages.redirect("/office/sign-in");
            }
            trail.sessions().end(UUID.fromString(session), official);
            return Pages.redirect("/office/account", "这个会话已结束。");
        } catch (AccessRefused | IllegalArgumentException gone) {
            return Pages.redirect("/office/account", "没有选择会话，或者这个会话已经结束。");
        }
    }

    private AccountPage.Post post(Appointment office) {
        var today = trail.time().today();
        var body = office.bodyId().equals(People.PLATFORM)
                ? "本平台"
                : new BodyNames(organisations.directory(), today).of(office.bodyId());
        var end = office.to();
        var period = "自 " + office.from() + (end == null ? " 起" : " 至 " + end.minusDays(1));
        return new AccountPage.Post(office.role().label(), body, period, office.heldOn(today));
    }
}
