package org.xinyue.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watermark moves on after what it covers was handed over, never before. */
final class FeedTest {
    private static final String PAGE =
            "{\"changes\":[{\"number\":\"%s\",\"act\":\"ACCEPT\",\"at\":\"2026-03-02T01:00:00Z\"}],\"watermark\":\"%s\",\"more\":%s}";
    private static final String NOTHING = "{\"changes\":[],\"watermark\":\"w9\",\"more\":false}";

    private final FakePlatform platform = new FakePlatform();
    private final XinyueClient client = new XinyueClient(
            Settings.of(platform.address(), Credentials.secret("id", "right")).with(Retry.NONE));
    private final List<String> told = new ArrayList<>();
    private final Path file;

    FeedTest(@TempDir Path temporary) {
        file = temporary.resolve("watermark");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Feed feed() {
        return new Feed(client, file);
    }

    @Test
    void pages_are_read_to_the_end_and_the_next_reading_goes_on_after_a_restart() throws Exception {
        platform.then(200, PAGE.formatted("1", "w1", true)).then(200, PAGE.formatted("2", "w2", false));
        assertThat(feed().read(change -> told.add(change.number()))).isEqualTo(2);
        assertThat(told).containsExactly("1", "2");
        platform.then(200, NOTHING);
        assertThat(feed().read(change -> told.add(change.number()))).isZero();
        assertThat(platform.seen())
                .extracting(FakePlatform.Seen::target)
                .element(2)
                .asString()
                .endsWith("since=w2");
        assertThat(Files.readString(file)).isEqualTo("w9");
    }

    @Test
    void a_listener_that_fails_gets_the_page_again() {
        platform.then(200, PAGE.formatted("1", "w1", false));
        assertThatThrownBy(() -> feed().read(change -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class);
        platform.then(200, PAGE.formatted("1", "w1", false));
        feed().read(change -> told.add(change.number()));
        assertThat(told).containsExactly("1");
        assertThat(platform.seen().get(1).target()).doesNotContain("since");
    }

    @Test
    void a_line_that_breaks_between_two_pages_loses_neither() {
        platform.then(200, PAGE.formatted("1", "w1", true)).then(503, "");
        assertThatThrownBy(() -> feed().read(change -> told.add(change.number())))
                .isInstanceOf(Unavailable.class);
        platform.then(200, PAGE.formatted("2", "w2", false));
        feed().read(change -> told.add(change.number()));
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void a_watermark_that_the_platform_does_not_know_is_told() {
        platform.then(422, "{\"type\":\"urn:xinyue:problem:invalid\"}");
        assertThatThrownBy(() -> feed().read(change -> {})).isInstanceOf(Refused.class);
        assertThat(file).doesNotExist();
    }
}
