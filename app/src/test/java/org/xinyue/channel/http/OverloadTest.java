package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.channel.Sent;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** More than can be carried: some are turned away, told when to come back, and whoever was acknowledged is there. */
@StrainedTest
@Proves(Clause.A4_INTAKE_1600)
final class OverloadTest {
    private static final int BURST = 80;

    private final JdbcClient database;
    private final Sender sender;
    private final String bearer;

    OverloadTest(ApiWorld.Region region, JdbcClient database, @LocalServerPort int port) {
        this.database = database;
        sender = new Sender(port);
        bearer = sender.bearer(region.client(Channel.HOTLINE_12345, 100_000));
    }

    private Sender.Answer send(int number) {
        return sender.post(
                bearer, "/api/v1/complaints", Sender.json(Sent.complaint("B-" + number, ApiWorld.RESPONDENT)));
    }

    @Test
    void a_burst_is_shed_and_nothing_acknowledged_is_lost() throws Exception {
        var burst = new ArrayList<Callable<Sender.Answer>>();
        for (int i = 0; i < BURST; i++) {
            int number = i;
            burst.add(() -> send(number));
        }
        var acknowledged = 0;
        var shed = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : workers.invokeAll(burst)) {
                var answer = future.get();
                assertThat(answer.status()).isIn(201, 429);
                if (answer.status() == 201) {
                    acknowledged++;
                } else {
                    shed++;
                    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.text("type")).endsWith("busy");
                }
            }
        }
        assertThat(shed).isPositive();
        assertThat(kept()).isEqualTo(acknowledged);
        for (int i = 0; i < BURST; i++) {
            assertThat(send(i).status()).as("it recovers by itself").isIn(200, 201);
        }
        assertThat(kept()).isEqualTo(BURST);
    }

    private long kept() {
        return database.sql("SELECT count(*) FROM door_entry e JOIN case_file c ON c.id = e.case_id")
                .query(Long.class)
                .single();
    }
}
