package org.xinyue.web.desk.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.factor.FactorRules;
import org.xinyue.access.session.Mark;
import org.xinyue.access.session.OfficeSession;
import org.xinyue.access.session.SessionLimits;
import org.xinyue.access.session.Sessions;
import org.xinyue.casework.CaseTime;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** Which roles ask for a second factor, and sign-ins that were unusual; for security administrators only. */
@Controller
@Implements({Clause.B4_SECRETS, Clause.B4_IDENTITY})
class SafetyController {
    static final String PATH = "/office/safety";
    private static final int SHOWN = 100;

    private final Officials officials;
    private final Signing signing;
    private final Pages pages;

    SafetyController(Officials officials, Signing signing, Pages pages) {
        this.officials = officials;
        this.signing = signing;
        this.pages = pages;
    }

    /** What is known of how people sign in. */
    @Component
    record Signing(FactorRules rules, Sessions sessions, SessionLimits limits, People people, CaseTime time) {}

    /** The entries in the menu of those who may. */
    @Component
    @Order(15)
    static class Menu implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return official.roles().contains(Role.SECURITY_ADMIN)
                    ? List.of(
                            MenuItem.of(MenuGroup.SYSTEM, "登录安全", PATH, Icon.KEY),
                            MenuItem.of(MenuGroup.SYSTEM, "账号核查", ReviewController.PATH, Icon.SHIELD))
                    : List.of();
        }
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request) {
        officials.holding(request, Role.SECURITY_ADMIN);
        var asked = signing.rules().asked();
        var unusual = signing.sessions().unusual(SHOWN);
        return pages.show(new SafetyPage(
                "登录安全",
                Arrays.stream(Role.values())
                        .map(role -> new SafetyPage.Rule(role.name(), role.label(), asked.contains(role)))
                        .toList(),
                "没有操作超过 " + signing.limits().idle().toMinutes() + " 分钟自动退出，最长 "
                        + signing.limits().longest().toHours() + " 小时须重新登录",
                unusual.isEmpty() ? null : table(unusual)));
    }

    private Grid table(List<OfficeSession> sessions) {
        return new Grid(
                "异常登录",
                List.of(
                        Table.Column.of("人员"),
                        Table.Column.of("时间"),
                        Table.Column.of("异常"),
                        Table.Column.of("地址"),
                        Table.Column.of("设备")),
                sessions.stream().map(this::row).toList());
    }

    private Grid.Row row(OfficeSession session) {
        var person = signing.people().get(session.personId());
        return new Grid.Row(
                session.id().toString(),
                List.of(
                        new Grid.Entry(person.name(), person.login(), "/office/people/" + person.id(), null),
                        Grid.Entry.of(
                                Wording.time(session.begunAt(), signing.time().today())),
                        Grid.Entry.of(session.marks().stream()
                                .sorted()
                                .map(Mark::label)
                                .collect(Collectors.joining("、"))),
                        Grid.Entry.of(session.address()),
                        Grid.Entry.of(session.device())));
    }

    @PostMapping(PATH)
    View ask(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.holding(request, Role.SECURITY_ADMIN);
        var chosen = typed.getOrDefault("role", List.of());
        signing.rules()
                .ask(
                        Arrays.stream(Role.values())
                                .filter(role -> chosen.contains(role.name()))
                                .collect(Collectors.toSet()),
                        by);
        return Pages.redirect(PATH, "双因素要求已保存，有关人员下次操作时会被要求设置。");
    }
}
