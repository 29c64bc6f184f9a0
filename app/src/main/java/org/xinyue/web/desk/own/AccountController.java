package org.xinyue.web.desk.own;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.xinyue.access.Appointment;
import org.xinyue.access.People;
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
    record Trail(AuditTrail audit, CaseTime time) {}

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
                        .toList()));
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
