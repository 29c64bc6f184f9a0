package org.xinyue.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** The module alone, on a private database and a clock in the test's hand. */
public final class AccessSetting implements AutoCloseable {
    public static final String PASSWORD = "Correct-horse-2026";
    public static final Actor SETUP = new Actor.Automatic("测试");

    private final AnnotationConfigApplicationContext context;
    public final People people;
    public final SignIn signIn;
    public final TestClock clock;
    public final JdbcClient database;
    public final List<AccessEvent> events;

    /** Passwords cost next to nothing here. */
    public AccessSetting() {
        this(Cheap.class);
    }

    private AccessSetting(Class<?> beans) {
        context = open(beans);
        people = context.getBean(People.class);
        signIn = context.getBean(SignIn.class);
        clock = context.getBean(TestClock.class);
        database = context.getBean(JdbcClient.class);
        events = context.getBean(Heard.class).events;
    }

    /** Passwords cost what they cost on the platform. */
    static AccessSetting inEarnest() {
        return new AccessSetting(Beans.class);
    }

    /** Registers a person who already chose a password. */
    public UUID person(String login) {
        var registered = people.register(new NewPerson(login, "人员" + login), SETUP);
        signIn.changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "10.0.0.1");
        return registered.personId();
    }

    /** A system administrator at the desk. */
    public Actor.Official administrator(String login) {
        UUID id = person(login);
        people.appoint(id, People.PLATFORM, Role.SYSTEM_ADMIN, clock.today(), null);
        return new Actor.Official(id, "管理员", Set.of(People.PLATFORM), Set.of(Role.SYSTEM_ADMIN));
    }

    /** A security administrator at the desk. */
    public Actor.Official security(String login) {
        UUID id = person(login);
        people.appoint(id, People.PLATFORM, Role.SECURITY_ADMIN, clock.today(), null);
        return new Actor.Official(id, "安全管理员", Set.of(People.PLATFORM), Set.of(Role.SECURITY_ADMIN));
    }

    /** Another part of the module. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    private static AnnotationConfigApplicationContext open(Class<?> beans) {
        var context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("xinyue.data=target/access-test-" + UUID.randomUUID())
                .applyTo(context);
        context.register(beans);
        context.refresh();
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the module told its listeners. */
    static final class Heard {
        public final List<AccessEvent> events = new ArrayList<>();

        @EventListener
        void on(AccessEvent event) {
            events.add(event);
        }
    }

    @Import(Beans.class)
    static class Cheap {
        /** Takes the place of the one that is found. */
        @Bean
        PasswordHasher passwordHasher() {
            return new PasswordHasher(64, 1);
        }
    }

    // Not @Configuration: the application's own scan must not find it.
    @EnableTransactionManagement
    @ComponentScan({"org.xinyue.access", "org.xinyue.vault", "org.xinyue.calendar", "org.xinyue.organisation"})
    static class Beans {
        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        DataSource source() {
            return TestDatabase.migrated();
        }

        @Bean
        JdbcTemplate template(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient database(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        TransactionOperations transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return TestClock.at("2026-03-02");
        }
    }
}
