package org.xinyue.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Messages on the desk of a body: once for each cause, and nobody else's. */
final class NoticesTest {
    private static final UUID HOUSING = new UUID(1, 1);
    private static final UUID TRANSPORT = new UUID(1, 2);

    private final JdbcClient jdbc = TestDatabase.client();
    private final Notices notices = new Notices(jdbc, TestClock.at("2026-03-02"));

    private boolean send(String cause, UUID body, String message) {
        return notices.send(cause, body, new UUID(2, 2), Notice.Tone.NEWS, message);
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
        assertThat(notices.about(new UUID(2, 2), List.of(TRANSPORT))).isEmpty();
    }

    @Test
    void keeps_what_was_read_and_by_whom() {
        send("deadline:1", HOUSING, "明天到期");
        assertThat(notices.markRead(List.of(HOUSING), "巴图")).isEqualTo(1);
        assertThat(notices.unread(List.of(HOUSING), 10)).isEmpty();
        assertThat(notices.about(new UUID(2, 2), List.of(HOUSING))).hasSize(1);
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
}
