package org.xinyue.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.xinyue.testing.TestDatabase;

/**
 * A small corner of the region on its own database: the housing bureau of 新城区 as respondent, that of 呼和浩特市 above it, and the officials in them.
 */
public final class World implements AutoCloseable {
    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

    public final TestClock clock;
    public final UUID cityLead;
    public final UUID cityHousing;
    public final UUID cityTransport;
    public final UUID districtHousing;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public World(String day) {
        clock = TestClock.at(day);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("xinyue.data", directory())));
        context.registerBean(Clock.class, () -> clock);
        context.register(Setting.class);
        context.refresh();
        var directory = get(Organisations.class).directory();
        cityLead = directory.creditLeadAt("150100", clock.today()).orElseThrow().id();
        var city = directory.governmentOf("150100", clock.today()).orElseThrow().id();
        var district =
                directory.governmentOf("150102", clock.today()).orElseThrow().id();
        cityHousing = register("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", new Lines(city, null));
        cityTransport = register("呼和浩特市交通运输局", Level.LEAGUE_CITY, "150100", new Lines(city, null));
        districtHousing = register("新城区住房和城乡建设局", Level.COUNTY, "150102", new Lines(district, cityHousing));
    }

    private static String directory() {
        try {
            var path = Files.createTempDirectory("xinyue-world");
            path.toFile().deleteOnExit();
            return path.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public UUID register(String name, Level level, String division, Lines lines) {
        return get(Organisations.class)
                .register(new NewBody(name, null, BodyKind.DEPARTMENT, level, division, lines, SINCE, false, "测试"));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Cases cases() {
        return get(Cases.class);
    }

    /** A complaint against the district's housing bureau, lodged now. */
    public Receipt lodge() {
        return get(Lodging.class).lodge(draft());
    }

    public UUID draft() {
        return Typed.into(get(Drafts.class), Channel.COLUMN, Typed.complaint(districtHousing));
    }

    /** An official who may also decide, in one body. */
    public static Actor.Official decider(String name, UUID body) {
        return new Actor.Official(
                new UUID(7, name.hashCode()), name, Set.of(body), Set.of(Role.CASE_OFFICER, Role.DECIDER));
    }

    /** An official who prepares but does not decide. */
    public static Actor.Official officer(String name, UUID body) {
        return new Actor.Official(new UUID(8, name.hashCode()), name, Set.of(body), Set.of(Role.CASE_OFFICER));
    }

    public Actor.Official receiver() {
        return decider("乌兰", cityLead);
    }

    public Actor.Official verifier() {
        return decider("巴图", cityHousing);
    }

    public Actor.Official respondent() {
        return decider("张强", districtHousing);
    }

    /** Does an act on the case as it stands now. */
    public CaseFile act(UUID caseId, Act act, Decision decision, Actor actor) {
        return cases().act(caseId, cases().get(caseId).version(), act, decision, actor);
    }

    public CaseFile plain(UUID caseId, Act act, Actor actor) {
        return act(caseId, act, new Decision.Nothing(), actor);
    }

    public CaseFile says(UUID caseId, Act act, Actor actor) {
        return act(caseId, act, new Decision.Statement("依据材料作出，理由如下"), actor);
    }

    /** Accepted, transferred to the city's housing bureau and taken up. */
    public CaseFile verifying(UUID caseId) {
        plain(caseId, Act.ACCEPT, receiver());
        act(caseId, Act.TRANSFER, new Decision.Referral(cityHousing, ""), receiver());
        return plain(caseId, Act.TAKE_UP, verifier());
    }

    /** Found true and ordered to be put right in 30 days. */
    public CaseFile rectifying(UUID caseId) {
        verifying(caseId);
        says(caseId, Act.FIND_TRUE, verifier());
        return act(
                caseId,
                Act.ORDER_RECTIFICATION,
                new Decision.Order("支付拖欠的工程款", clock.today().plusDays(30)),
                verifier());
    }

    @Override
    public void close() {
        context.close();
    }

    // Not @Configuration: the application's own scan must not find it.
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "org.xinyue.intake",
                "org.xinyue.vault",
                "org.xinyue.document",
                "org.xinyue.organisation",
                "org.xinyue.calendar",
                "org.xinyue.audit",
                "org.xinyue.casework",
                "org.xinyue.audit",
                "org.xinyue.channel",
                "org.xinyue.journal",
                "org.xinyue.matter",
                "org.xinyue.notice",
                "org.xinyue.credit",
                "org.xinyue.sanction",
                "org.xinyue.repair"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Schedules|ClockConfiguration|Setting|channel\\.http\\..*)")
            })
    static class Setting {
        @Bean
        DataSource source() {
            return TestDatabase.migrated();
        }

        @Bean
        JdbcClient database(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTemplate template(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
