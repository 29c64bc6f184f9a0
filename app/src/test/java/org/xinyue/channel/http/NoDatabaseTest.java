package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.channel.ChannelClients;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Without a connection to the database systems are told when to come back, in the form of the contract, and not all of them wait for one. */
@StrainedTest
@Proves({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
final class NoDatabaseTest {
    private static final String PATH = "/api/v1/changes";
    private static final String NOW = "2026-03-02T09:00:00+08:00";

    private final DataSource source;
    private final Sender sender;
    private final ChannelClients.Credentials credentials;

    NoDatabaseTest(ApiWorld.Region region, DataSource source, @LocalServerPort int port) {
        this.source = source;
        sender = new Sender(port);
        credentials = region.client(Channel.OTHER, 10_000);
    }

    private String signed() {
        return Sender.signed(credentials, "GET", PATH, NOW, "");
    }

    /** While every connection is held by somebody else. */
    private void without(Runnable doing) throws SQLException {
        Deque<Connection> held = new ArrayDeque<>();
        try {
            while (true) {
                held.push(source.getConnection());
            }
        } catch (java.sql.SQLTransientConnectionException none) {
            doing.run();
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    private static void assertToldWhenToComeBack(Sender.Answer answer) {
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:xinyue:problem:busy");
        assertThat(answer.text("detail")).contains("Retry-After", "换随机串重新签名");
    }

    @Test
    void whoever_comes_by_whichever_proof_is_told_when_to_come_back() throws Exception {
        var bearer = sender.bearer(credentials);
        without(() -> {
            for (var answer : java.util.List.of(
                    sender.get(signed(), PATH),
                    sender.get(bearer, PATH),
                    sender.token(credentials.client().id().toString(), credentials.secret()))) {
                assertThat(answer.status()).isEqualTo(503);
                assertToldWhenToComeBack(answer);
            }
        });
        assertThat(sender.get(signed(), PATH).status()).as("it recovers").isEqualTo(200);
    }

    @Test
    void a_place_is_taken_before_the_database_is_asked() throws Exception {
        without(() -> {
            var burst = new ArrayList<Callable<Sender.Answer>>();
            for (int i = 0; i < 12; i++) {
                burst.add(() -> sender.get(signed(), PATH));
            }
            int shed = 0;
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var future : workers.invokeAll(burst)) {
                    var answer = future.resultNow();
                    assertThat(answer.status()).isIn(429, 503);
                    assertToldWhenToComeBack(answer);
                    shed += answer.status() == 429 ? 1 : 0;
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(shed).isPositive();
        });
    }

    @Test
    void what_the_server_itself_refuses_is_a_problem_and_not_a_page() {
        for (var target : new String[] {"/api/v1//complaints", "/api/v1/complaints;a=1", "/oauth2/;/token"}) {
            var refused = sender.send(HttpRequest.newBuilder(sender.uri(target)).POST(BodyPublishers.noBody()));
            assertThat(refused.status()).as(target).isEqualTo(400);
            assertThat(refused.raw().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(refused.text("detail")).contains("/exchange/api");
        }
        var page = sender.send(HttpRequest.newBuilder(sender.uri("/status;a=1")).GET());
        assertThat(page.raw().headers().firstValue("Content-Type").orElseThrow())
                .as("elsewhere it stays a page")
                .startsWith("text/html");
    }
}
