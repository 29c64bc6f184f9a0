package org.xinyue.web.ending;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.testing.TestClock;

/** The bodies that meet in the journeys, and an official at each desk who signs in with a password. */
@TestConfiguration(proxyBeanMethods = false)
class City {
    static final String PASSWORD = "Xinyue-2026-endings";
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.at(FIRST_DAY.toString());
    }

    /** Registers everything; the result says that it is done. */
    @Bean
    Staffed staffed(Organisations organisations, People people, SignIn signIn) {
        var directory = organisations.directory();
        var city = directory.governmentOf("150100", FIRST_DAY).orElseThrow().id();
        var district = directory.governmentOf("150102", FIRST_DAY).orElseThrow().id();
        var lead = directory.creditLeadAt("150100", FIRST_DAY).orElseThrow().id();
        var above = organisations.register(body("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", new Lines(city, null)));
        var below = organisations.register(body("新城区住房和城乡建设局", Level.COUNTY, "150102", new Lines(district, above)));
        var desk = new Staffed(people, signIn);
        desk.appoint("receiver", "乌兰", lead);
        desk.appoint("verifier", "巴图", above);
        desk.appoint("respondent", "张强", below);
        return desk;
    }

    private static NewBody body(String name, Level level, String division, Lines lines) {
        return new NewBody(name, null, BodyKind.DEPARTMENT, level, division, lines, SINCE, false, "测试");
    }

    /** The accounts. */
    record Staffed(People people, SignIn signIn) {
        private void appoint(String login, String name, UUID body) {
            var registered = people.register(new NewPerson(login, name), new Actor.Automatic("测试"));
            for (var role : new Role[] {Role.CASE_OFFICER, Role.DECIDER}) {
                people.appoint(registered.personId(), body, role, SINCE, null);
            }
            signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        }
    }
}
