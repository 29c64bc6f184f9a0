package org.xinyue.channel.http;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntries;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.testing.TestClock;

/** The housing bureau of 新城区 as respondent, a hotline centre that sends, and the officials who handle what it sent. */
@TestConfiguration(proxyBeanMethods = false)
class ApiWorld {
    static final String RESPONDENT = "新城区住房和城乡建设局";

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.at("2026-03-02");
    }

    @Bean
    Region region(Organisations organisations, ChannelClients clients, Cases cases, DoorEntries entries) {
        var directory = organisations.directory();
        var today = LocalDate.of(2026, 3, 2);
        var city = directory.governmentOf("150100", today).orElseThrow().id();
        var district = directory.governmentOf("150102", today).orElseThrow().id();
        var above = organisations.register(body("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", new Lines(city, null)));
        organisations.register(body(RESPONDENT, Level.COUNTY, "150102", new Lines(district, above)));
        var hotline =
                organisations.register(body("呼和浩特市 12345 热线中心", Level.LEAGUE_CITY, "150100", new Lines(null, null)));
        return new Region(clients, cases, entries, hotline, above);
    }

    private static NewBody body(String name, Level level, String division, Lines lines) {
        return new NewBody(
                name, null, BodyKind.DEPARTMENT, level, division, lines, LocalDate.of(2019, 3, 1), false, "测试");
    }

    record Region(ChannelClients clients, Cases cases, DoorEntries entries, UUID hotline, UUID verifier) {
        ChannelClients.Credentials client(Channel channel, int perMinute) {
            return clients.register(
                    new ChannelClients.Entered(channel, hotline, "工单系统", LocalDate.of(2026, 1, 1), null, perMinute),
                    new Actor.Automatic("测试"));
        }

        UUID caseOf(Channel channel, String number) {
            return entries.find(new Door(channel, hotline), number)
                    .orElseThrow()
                    .caseId();
        }

        void does(UUID caseId, Act act, Decision decision, UUID body) {
            var official = new Actor.Official(
                    new UUID(3, 3), "乌兰", java.util.Set.of(body), java.util.Set.of(Role.CASE_OFFICER, Role.DECIDER));
            cases.act(caseId, cases.get(caseId).version(), act, decision, official);
        }
    }
}
