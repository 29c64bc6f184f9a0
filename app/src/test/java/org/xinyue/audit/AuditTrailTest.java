package org.xinyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** The trail only grows, every change behind its back shows, and reads stay recorded whatever the reader does. */
class AuditTrailTest {
    private static final Actor OFFICER =
            new Actor.Official(UUID.randomUUID(), "乌兰", Set.of(UUID.randomUUID()), Set.of(Role.CASE_OFFICER));

    private AnnotationConfigApplicationContext context;
    private AuditTrail trail;
    private JdbcClient database;

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext(Setting.class);
        trail = context.getBean(AuditTrail.class);
        database = context.getBean(JdbcClient.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void numbers_and_chains_what_was_done() {
        trail.record(OFFICER, "查看案件", "蒙诚投〔2026〕0405号", "");
        trail.record(new Actor.Automatic("期限提醒"), "提醒", "蒙诚投〔2026〕0405号", "到期前一天");
        var lines = trail.latest(10);
        assertThat(lines).extracting(AuditEntry::number).containsExactly(2L, 1L);
        assertThat(lines.get(0).previous()).isEqualTo(lines.get(1).digest());
        assertThat(lines.get(1).previous()).isEqualTo("0".repeat(64));
        assertThat(lines.get(0).actorId()).isNull();
    }

    @Test
    void pages_backwards() {
        for (int line = 0; line < 5; line++) {
            trail.record(OFFICER, "查询", "关键字", "");
        }
        assertThat(trail.before(4, 2)).extracting(AuditEntry::number).containsExactly(3L, 2L);
    }

    @Test
    void keeps_one_chain_under_parallel_writers() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 40; writer++) {
                threads.execute(() -> trail.recordRead(OFFICER, "查看案件", "一", ""));
            }
        }
        var lines = trail.latest(100);
        assertThat(lines).extracting(AuditEntry::number).first().isEqualTo(40L);
        assertThat(lines)
                .extracting(AuditEntry::previous)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void a_read_stays_recorded_when_the_reader_rolls_back_and_a_write_does_not() {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            trail.recordRead(OFFICER, "查看案件", "一", "");
            trail.record(OFFICER, "转交", "一", "");
            status.setRollbackOnly();
        });
        assertThat(trail.latest(10)).extracting(AuditEntry::act).containsExactly("查看案件");
    }

    @Test
    void refuses_to_change_or_remove_a_line() {
        trail.record(OFFICER, "查看案件", "一", "");
        for (String change :
                new String[] {"UPDATE audit_entry SET actor = ''", "DELETE FROM audit_entry", "TRUNCATE audit_entry"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql(change).update());
        }
    }

    // Not @Configuration: the application's own scan must not find it.
    @EnableTransactionManagement
    @Import(AuditTrail.class)
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
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TestClock clock() {
            return TestClock.at("2026-03-02");
        }
    }
}
