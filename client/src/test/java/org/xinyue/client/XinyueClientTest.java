package org.xinyue.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line and a platform in trouble do to a caller: as little as possible. */
final class XinyueClientTest {
    private static final Retry QUICK = new Retry(4, Duration.ofMillis(2), Duration.ofMillis(1500));
    private static final Credentials SECRET = Credentials.secret("id", "right");

    private final MovableClock clock = new MovableClock();
    private final FakePlatform platform = new FakePlatform();
    private final XinyueClient client = client(SECRET);

    private XinyueClient client(Credentials credentials) {
        return new XinyueClient(
                Settings.of(platform.address() + "/", credentials).with(QUICK).by(clock));
    }

    @AfterEach
    void close() {
        client.close();
        platform.close();
    }

    private static Complaint complaint() {
        return Complaint.numbered("HH-1").with(Item.NAME, "青城恒远建设工程有限公司").with(Item.OVERDUE, "1286400.00");
    }

    @Test
    void a_complaint_is_sent_as_the_contract_wants_it() {
        var receipt = client.lodge(complaint());
        assertThat(receipt.caseNumber()).isEqualTo("C-HH-1");
        assertThat(receipt.toString()).doesNotContain("ABCD");
        var seen = platform.seen().get(0);
        assertThat(seen.method() + " " + seen.target()).isEqualTo("POST /api/v1/complaints");
        assertThat(seen.body())
                .isEqualTo(
                        "{\"breach\":{\"overdue\":\"1286400.00\"},\"complainant\":{\"name\":\"青城恒远建设工程有限公司\"},\"number\":\"HH-1\"}");
    }

    @Test
    void a_line_that_breaks_after_the_platform_has_read_is_asked_again_with_the_same() {
        platform.thenBreaks().thenBreaks();
        var receipt = client.lodge(complaint());
        assertThat(receipt.repeated()).isTrue();
        assertThat(platform.seen()).hasSize(3);
        assertThat(platform.seen())
                .extracting(FakePlatform.Seen::body)
                .containsOnly(platform.seen().get(0).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void not_now_is_asked_again(int status) {
        platform.then(status, "<html>busy</html>").then(status, "");
        assertThat(client.lodge(complaint()).number()).isEqualTo("HH-1");
        assertThat(platform.seen()).hasSize(3);
    }

    @Test
    void a_case_that_just_moved_is_asked_again() {
        platform.then(409, "{\"type\":\"urn:xinyue:problem:moved\"}");
        assertThat(client.supplement("HH-1", "S-1", "对方仍然拒绝付款")).isTrue();
    }

    @Test
    void the_platform_says_how_long_to_wait_and_is_obeyed() {
        platform.then(429, "{}", "Retry-After", "1");
        long begin = System.nanoTime();
        client.lodge(complaint());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_wait_longer_than_the_callers_patience_is_handed_to_the_caller() {
        platform.then(503, "{\"detail\":\"平台繁忙\"}", "Retry-After", "120");
        var notNow = catchThrowableOfType(Unavailable.class, () -> client.lodge(complaint()));
        assertThat(notNow.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(notNow.status()).isEqualTo(503);
        assertThat(notNow).hasMessageContaining("平台繁忙");
        assertThat(platform.seen()).hasSize(1);
    }

    @Test
    void a_date_to_wait_for_is_understood() {
        platform.then(503, "{}", "Retry-After", "Mon, 02 Mar 2026 01:05:00 GMT");
        var notNow = catchThrowableOfType(Unavailable.class, () -> client.lodge(complaint()));
        assertThat(notNow.retryAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_the_last_attempt_it_is_unavailable() {
        platform.thenBreaks().thenBreaks().thenBreaks().thenBreaks();
        var notNow = catchThrowableOfType(Unavailable.class, () -> client.lodge(complaint()));
        assertThat(notNow.status()).isZero();
        assertThat(notNow.isAboutThisRequest()).isFalse();
        assertThat(platform.seen()).hasSize(4);
    }

    @Test
    void nobody_at_the_address_is_unavailable_too() {
        platform.close();
        assertThatThrownBy(() -> client.lodge(complaint())).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_answer_that_was_cut_off_is_no_yes() {
        platform.then(200, "{\"entryId\":\"1\",\"numb");
        assertThat(client.lodge(complaint()).caseNumber()).isEqualTo("C-HH-1");
        assertThat(platform.seen()).hasSize(2);
    }

    @Test
    void an_answer_that_is_not_of_the_contract_is_no_yes() {
        platform.then(200, "{\"receivedAt\":\"yesterday\"}").then(200, "<html>login</html>");
        assertThat(client.lodge(complaint()).caseNumber()).isEqualTo("C-HH-1");
        assertThat(platform.seen()).hasSize(3);
    }

    @Test
    void a_refusal_is_told_once_with_its_places() {
        platform.then(
                422,
                "{\"type\":\"urn:xinyue:problem:invalid\",\"detail\":\"有 1 处需要改正\",\"errors\":[{\"pointer\":\"/breach/kind\",\"code\":\"unknown-code\",\"detail\":\"没有这个代码\"}]}");
        var refused = catchThrowableOfType(Refused.class, () -> client.lodge(complaint()));
        assertThat(refused.kind()).isEqualTo("invalid");
        assertThat(refused.faults()).containsExactly(new Refused.Fault("/breach/kind", "unknown-code", "没有这个代码"));
        assertThat(refused).hasMessage("有 1 处需要改正：/breach/kind 没有这个代码");
        assertThat(platform.seen()).hasSize(1);
    }

    @Test
    void a_conflict_shows_the_difference_and_is_not_asked_again() {
        platform.then(
                409,
                "{\"type\":\"urn:xinyue:problem:number-conflict\",\"differences\":[{\"pointer\":\"/breach/overdue\",\"label\":\"拖欠金额（元）\",\"before\":\"1\",\"now\":\"2\"}]}");
        var refused = catchThrowableOfType(Refused.class, () -> client.lodge(complaint()));
        assertThat(refused.isNumberConflict()).isTrue();
        assertThat(refused.differences()).extracting(Refused.Difference::before).containsExactly("1");
        assertThat(platform.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 413, 415, 302})
    void what_will_never_be_a_yes_is_not_asked_again(int status) {
        platform.then(status, "<html>");
        var refused = catchThrowableOfType(Refused.class, () -> client.lodge(complaint()));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.kind()).isEmpty();
        assertThat(platform.seen()).hasSize(1);
    }

    @Test
    void one_token_serves_until_shortly_before_its_end() {
        client.lodge(complaint());
        clock.pass(Duration.ofMinutes(28));
        client.status("HH-1");
        assertThat(platform.tokens()).isOne();
        clock.pass(Duration.ofMinutes(1));
        client.status("HH-1");
        assertThat(platform.tokens()).isEqualTo(2);
        assertThat(platform.seen().get(2).authorization()).isEqualTo("Bearer t2");
    }

    @Test
    void a_token_that_is_no_longer_accepted_is_fetched_anew_once() {
        platform.then(401, "{}");
        client.lodge(complaint());
        assertThat(platform.tokens()).isEqualTo(2);
        platform.then(401, "{\"detail\":\"接入已停用\"}").then(401, "{\"detail\":\"接入已停用\"}");
        assertThatThrownBy(() -> client.lodge(complaint()))
                .isInstanceOf(NotSignedIn.class)
                .hasMessage("接入已停用");
        assertThat(platform.tokens()).isEqualTo(3);
    }

    @Test
    void a_wrong_secret_is_told_at_once() {
        var stranger = client(Credentials.secret("id", "wrong"));
        assertThatThrownBy(() -> stranger.lodge(complaint())).isInstanceOf(NotSignedIn.class);
        assertThat(platform.tokens()).isOne();
        assertThat(platform.seen()).isEmpty();
    }

    @Test
    void every_attempt_is_signed_anew() {
        platform.thenBreaks();
        client(Credentials.signingKey("id", "c2VjcmV0")).lodge(complaint());
        assertThat(platform.tokens()).isZero();
        assertThat(platform.seen()).hasSize(2);
        assertThat(platform.seen().get(0).authorization())
                .startsWith("SM3-HMAC client=\"id\", timestamp=\"2026-03-02T01:00:00Z\"")
                .isNotEqualTo(platform.seen().get(1).authorization());
    }

    @Test
    void a_closed_client_waits_no_longer() {
        client.close();
        platform.thenBreaks();
        assertThatThrownBy(() -> client.lodge(complaint())).isInstanceOf(Unavailable.class);
        assertThat(platform.seen()).hasSize(1);
    }

    @Test
    void an_interrupted_caller_is_let_go_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> client.lodge(complaint())).isInstanceOf(Unavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://xinyue.example.gov.cn", "ftp://127.0.0.1", "https:///path", "https://h/p?q=1", "nonsense"
            })
    void an_address_that_would_tell_secrets_or_is_none_is_refused(String address) {
        assertThatThrownBy(() -> Settings.of(address, SECRET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_complaint_without_a_number_is_refused_before_it_is_sent() {
        assertThatThrownBy(() -> Complaint.numbered(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> complaint().with("name", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secrets_do_not_reach_a_log() {
        assertThat(Settings.of("https://xinyue.example.gov.cn", SECRET).toString())
                .doesNotContain("right");
        assertThat(Credentials.signingKey("id", "c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
        assertThat(complaint().toString()).doesNotContain("青城");
    }
}
