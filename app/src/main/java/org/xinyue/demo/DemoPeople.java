package org.xinyue.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Person;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;

/** The demonstration's officials: their accounts, printed at the start so that anybody may try every side. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoPeople {
    /** One password for all of them: a demonstration holds nothing to protect. */
    static final String PASSWORD = "Xinyue-2026-demo";

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Actor INSTALLATION = new Actor.Automatic("演示数据");

    private final People people;
    private final SignIn signIn;

    DemoPeople(People people, SignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    /** An account to try. */
    record Account(String login, String name, String post) {}

    /** Opens one account on each side of the first case's bodies, the reviewing side and the administrators. */
    void open(DemoBodies.Pair pair, UUID regional, UUID districtLead) {
        official("wulan", "乌兰", pair.cityLead());
        official("batu", "巴图", pair.verifier());
        official("zhangqiang", "张强", pair.respondent());
        official("qiqige", "其其格", regional);
        official("narisu", "那日苏", districtLead);
        single("admin", "管理员", Role.SYSTEM_ADMIN);
        single("security", "安全管理员", Role.SECURITY_ADMIN);
        single("auditor", "审计管理员", Role.AUDITOR);
    }

    /** Opens an account for the body that receives what a channel brings, unless it is there. */
    void receiver(String login, String name, UUID body) {
        if (people.search(login, "", 20).stream()
                .noneMatch(person -> person.login().equals(login))) {
            official(login, name, body);
        }
    }

    /** True when this installation holds the demonstration, and not somebody's cases. */
    boolean areHere() {
        var logins = people.search("", "", 20).stream().map(Person::login).toList();
        return logins.containsAll(List.of("wulan", "batu", "zhangqiang", "qiqige", "admin", "auditor"));
    }

    /** The accounts of a demonstration that was filled at an earlier start. */
    List<Account> known(Directory directory) {
        return people.search("", "", 20).stream()
                .map(person -> new Account(person.login(), person.name(), posts(person, directory)))
                .toList();
    }

    private static String posts(Person person, Directory directory) {
        return person.appointments().stream()
                .map(held -> directory.find(held.bodyId()).map(Body::name).orElse("平台")
                        + held.role().label())
                .distinct()
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private void official(String login, String name, UUID body) {
        var person = account(login, name);
        people.appoint(person, body, Role.CASE_OFFICER, SINCE, null);
        people.appoint(person, body, Role.DECIDER, SINCE, null);
    }

    private void single(String login, String name, Role role) {
        people.appoint(account(login, name), People.PLATFORM, role, SINCE, null);
    }

    private UUID account(String login, String name) {
        var registered = people.register(new NewPerson(login, name), INSTALLATION);
        signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        return registered.personId();
    }

    /** Whoever handles and decides in this body during the demonstration's past. */
    static Actor.Official in(UUID body, Directory directory) {
        return new Actor.Official(
                new UUID(body.getMostSignificantBits(), 1),
                directory.get(body).name() + "经办人",
                Set.of(body),
                Set.of(Role.CASE_OFFICER, Role.DECIDER));
    }
}
