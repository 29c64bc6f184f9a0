package org.xinyue.web.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers whether work can be taken now. Migrations need no question of their own: the application reports itself ready
 * only after the last one is done.
 */
@Component
class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ApplicationAvailability availability;
    private final JdbcClient database;
    private final Duration patience;

    @Autowired
    Readiness(ApplicationAvailability availability, DataSource source) {
        this(availability, source, PATIENCE);
    }

    Readiness(ApplicationAvailability availability, DataSource source, Duration patience) {
        this.availability = availability;
        this.database = JdbcClient.create(source);
        this.patience = patience;
    }

    /** Why no work can be taken, as a sentence for the operator; empty when it can. */
    Optional<String> obstacle() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return Optional.of("系统正在启动或停止，请稍后再试。");
        }
        // A lost server shows itself only after the pool's own, much longer, patience: the question must not wait for
        // it.
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(this::acceptsWrites, executor)
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return answer.join() ? Optional.empty() : Optional.of("数据库目前只读，不能受理业务，请将 XINYUE_DB_URL 指向主库。");
            } catch (CompletionException unanswered) {
                executor.shutdownNow();
                return Optional.of("数据库没有回应，请检查 PostgreSQL 是否在运行。");
            }
        }
    }

    private boolean acceptsWrites() throws DataAccessException {
        return database.sql("SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'")
                .query(Boolean.class)
                .single();
    }
}
