package org.xinyue.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.testing.TestDatabase;

final class ReadinessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void work_is_taken_when_the_database_accepts_writes() {
        assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC, TestDatabase.migrated())
                        .obstacle())
                .isEmpty();
    }

    @Test
    void refuses_while_starting_or_stopping() {
        assertThat(readiness(ReadinessState.REFUSING_TRAFFIC, TestDatabase.migrated())
                        .obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("正在启动或停止"));
    }

    @Test
    void refuses_on_a_database_that_only_reads() {
        String url = TestDatabase.migratedUrl();
        JdbcClient.create(source(url))
                .sql("ALTER DATABASE " + url.substring(url.lastIndexOf('/') + 1)
                        + " SET default_transaction_read_only = on")
                .update();
        assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC, source(url)).obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("只读"));
    }

    @Test
    void refuses_when_nothing_listens_where_the_database_was() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        DataSource gone = source("jdbc:postgresql://127.0.0.1:" + port + "/gone");
        assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC, gone).obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("没有回应"));
    }

    @Test
    void refuses_in_time_when_the_database_accepts_a_connection_and_then_says_nothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            DataSource mute = source(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/mute?socketTimeout=20&loginTimeout=20");
            long before = System.nanoTime();
            assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC, mute).obstacle())
                    .isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Readiness readiness(ReadinessState state, DataSource source) {
        return new Readiness(new Fixed(state), source, PATIENCE);
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(TestDatabase.user());
        return source;
    }

    /** The application as it reports itself at one moment. */
    private record Fixed(ReadinessState state) implements ApplicationAvailability {
        @Override
        public ReadinessState getReadinessState() {
            return state;
        }

        @Override
        public LivenessState getLivenessState() {
            return LivenessState.CORRECT;
        }

        @Override
        public <S extends AvailabilityState> S getState(Class<S> stateType, S defaultState) {
            return defaultState;
        }

        @Override
        public <S extends AvailabilityState> @org.jspecify.annotations.Nullable S getState(Class<S> stateType) {
            return null;
        }

        @Override
        public <S extends AvailabilityState> @org.jspecify.annotations.Nullable
                AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> stateType) {
            return null;
        }
    }
}
