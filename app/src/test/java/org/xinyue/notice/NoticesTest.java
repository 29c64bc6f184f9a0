package org.xinyue.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Messages on the desk of a body: once for each cause, and nobody else's. */
final class NoticesTest {
    private static final UUID HOUSING = new UUID(1, 1);
    private static final UUID TRANSPORT = new UUID(1, 2);
    private static final UUID CASE = new UUID(2, 2);

    private final JdbcClient jdbc = TestDatabase.client();
    private final Notices notices = new Notices(jdbc, TestClock.at("2026-03-02"));

    private boolean send(String cause, UUID body, String message) {
        return notices.send(cause, body, CASE, Notice.Tone.NEWS, message);
    }

    @Test
    void says_one_thing_once_however_often_it_is_sent() {
        assertThat(send("deadline:1", HOUSING, "明天到期")).isTrue();
        assertThat(send("deadline:1", HOUSING, "明天到期")).isFalse();
        assertThat(notices.unread(List.of(HOUSING), 10)).hasSize(1);
    }

    @Test
    void shows_a_body_nothing_of_another() {
        send("deadline:1", HOUSING, "明天到期");
        assertThat(notices.unread(List.of(TRANSPORT), 10)).isEmpty();
        assertThat(notices.about(CASE, List.of(TRANSPORT))).isEmpty();
    }

    @Test
    void keeps_what_was_read_and_by_whom() {
        send("deadline:1", HOUSING, "明天到期");
        assertThat(notices.markRead(List.of(HOUSING), "巴图")).isEqualTo(1);
        assertThat(notices.unread(List.of(HOUSING), 10)).isEmpty();
        assertThat(notices.about(CASE, List.of(HOUSING))).hasSize(1);
        assertThat(jdbc.sql("select read_by from notice").query(String.class).single())
                .isEqualTo("巴图");
    }

    @Test
    void reading_does_not_silence_another_body() {
        send("deadline:1", HOUSING, "明天到期");
        send("deadline:2", TRANSPORT, "今天到期");
        notices.markRead(List.of(HOUSING), "巴图");
        assertThat(notices.unread(List.of(TRANSPORT), 10))
                .extracting(Notice::message)
                .containsExactly("今天到期");
    }

    @Test
    void a_case_that_moves_on_settles_what_was_asked_before_and_nothing_else() {
        send("deadline:1", HOUSING, "明天到期");
        notices.send("result:1", HOUSING, CASE, Notice.Tone.RESULT, "已认定违约失信");
        notices.send("other:1", HOUSING, new UUID(2, 3), Notice.Tone.OVERDUE, "另一件已超期");
        var sent = notices.about(CASE, List.of(HOUSING)).getFirst().sentAt();
        assertThat(notices.settle(Map.of(CASE, sent)))
                .as("a message as late as the move is about what follows")
                .isZero();
        assertThat(notices.settle(Map.of(CASE, sent.plusSeconds(1)))).isEqualTo(1);
        assertThat(notices.unread(List.of(HOUSING), 10))
                .extracting(Notice::message)
                .containsExactlyInAnyOrder("已认定违约失信", "另一件已超期");
        assertThat(notices.settle(Map.of())).isZero();
    }

    @Test
    void settling_leaves_the_name_of_whoever_has_read() {
        send("deadline:1", HOUSING, "明天到期");
        notices.markRead(List.of(HOUSING), "巴图");
        notices.settle(Map.of(CASE, Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(notices.page(List.of(HOUSING), null, 10))
                .extracting(Notices.Listed::readBy)
                .containsExactly("巴图");
    }
}
