package org.xinyue.web.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.testing.TestClock;

/** The housing bureau of 新城区 as respondent, that of 呼和浩特市 above it, and what officials do in them. */
@TestConfiguration(proxyBeanMethods = false)
class ColumnWorld {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.at("2026-03-02");
    }

    @Bean
    Region region(Organisations organisations, Drafts drafts, Lodging lodging, Cases cases, Clock clock) {
        var directory = organisations.directory();
        UUID city = directory.governmentOf("150100", TODAY).orElseThrow().id();
        UUID district = directory.governmentOf("150102", TODAY).orElseThrow().id();
        UUID above = organisations.register(body("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", new Lines(city, null)));
        UUID below = organisations.register(body("新城区住房和城乡建设局", Level.COUNTY, "150102", new Lines(district, above)));
        UUID lead = directory.creditLeadAt("150100", TODAY).orElseThrow().id();
        UUID otherLead = directory.creditLeadAt("150200", TODAY).orElseThrow().id();
        return new Region(drafts, lodging, cases, new Bodies(lead, above, below, otherLead));
    }

    private static NewBody body(String name, Level level, String division, Lines lines) {
        return new NewBody(
                name, null, BodyKind.DEPARTMENT, level, division, lines, LocalDate.of(2019, 3, 1), false, "测试");
    }

    record Bodies(UUID lead, UUID verifier, UUID respondent, UUID otherLead) {}

    record Region(Drafts drafts, Lodging lodging, Cases cases, Bodies bodies) {
        Receipt lodged() {
            return lodging.lodge(Typed.into(drafts, Channel.COLUMN, Typed.complaint(bodies.respondent())));
        }

        Actor receiver() {
            return decider("乌兰", bodies.lead());
        }

        Actor verifier() {
            return decider("巴图", bodies.verifier());
        }

        private static Actor decider(String name, UUID body) {
            return new Actor.Official(
                    UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    name,
                    Set.of(body),
                    Set.of(Role.CASE_OFFICER, Role.DECIDER));
        }

        CaseFile does(UUID caseId, Act act, Decision decision, Actor actor) {
            return cases.act(caseId, cases.get(caseId).version(), act, decision, actor);
        }

        /** Accepted, transferred and taken up. */
        Receipt verifying() {
            Receipt receipt = lodged();
            UUID id = receipt.caseId();
            does(id, Act.ACCEPT, new Decision.Nothing(), receiver());
            does(id, Act.TRANSFER, new Decision.Referral(bodies.verifier(), ""), receiver());
            does(id, Act.TAKE_UP, new Decision.Nothing(), verifier());
            return receipt;
        }

        /** Found untrue, and the complainant told why. */
        Receipt answered() {
            Receipt receipt = verifying();
            UUID id = receipt.caseId();
            does(id, Act.FIND_UNTRUE, new Decision.Statement("经核对，款项已于 2026 年 1 月付清"), verifier());
            does(id, Act.ANSWER, new Decision.Statement("款项已付清，凭证见附件，特此答复"), verifier());
            return receipt;
        }
    }
}
