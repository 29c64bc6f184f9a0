package org.xinyue.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Intake with the modules it stands on, on a database of its own. */
final class IntakeContext {
    private IntakeContext() {}

    static AnnotationConfigApplicationContext start(Path data, TestClock clock) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("xinyue.data", data.toString())));
        context.registerBean(Clock.class, () -> clock);
        context.register(Setting.class);
        context.refresh();
        return context;
    }

    // Not @Configuration: the application's own scan must not find it.
    @EnableTransactionManagement
    @ComponentScan({"org.xinyue.intake", "org.xinyue.vault", "org.xinyue.document", "org.xinyue.organisation"})
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
