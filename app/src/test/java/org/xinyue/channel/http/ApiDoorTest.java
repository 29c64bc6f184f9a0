package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Sm3;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Who gets through the door of the channel contract, and who is told what to do instead. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.B4_SECRETS})
final class ApiDoorTest {
    private static final String PATH = "/api/v1/complaints";
    private static final String NOW = "2026-03-02T09:00:00+08:00";

    private final ApiWorld.Region region;
    private final JdbcClient database;
    private final Sender sender;
    private final ChannelClients.Credentials credentials;

    ApiDoorTest(ApiWorld.Region region, JdbcClient database, @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        sender = new Sender(port);
        credentials = region.client(Channel.HOTLINE_96888, 10_000);
    }

    private static String json(String number) {
        return Sender.json(Sent.complaint(number, ApiWorld.RESPONDENT));
    }

    private Sender.Answer signed(String header, String body) {
        return sender.send(sender.request(header, PATH).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void the_secret_buys_a_token_and_a_wrong_one_does_not() {
        var id = credentials.client().id().toString();
        var token = sender.token(id, credentials.secret());
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("expires_in").asInt()).isBetween(1700, 1800);
        assertThat(sender.token(id, "wrong").status()).isEqualTo(401);
        assertThat(sender.token(UUID.randomUUID().toString(), credentials.secret())
                        .status())
                .isEqualTo(401);
        assertThat(sender.token("nobody", credentials.secret()).status()).isEqualTo(401);
        assertThat(token.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void who_asks_for_tokens_too_often_is_told_when_to_come_back_and_not_who_exists() {
        var known = region.client(Channel.OTHER, 600).client().id().toString();
        var unknown = UUID.randomUUID().toString();
        int shed = 0;
        for (int attempt = 0; attempt < 25; attempt++) {
            var ofKnown = sender.token(known, "guess-" + attempt);
            var ofUnknown = sender.token(unknown, "guess-" + attempt);
            assertThat(ofKnown.status()).isIn(401, 429).isEqualTo(ofUnknown.status());
            assertThat(ofKnown.raw().body()).isEqualTo(ofUnknown.raw().body());
            if (ofKnown.status() == 429) {
                shed++;
                assertThat(Integer.parseInt(ofKnown.raw()
                                .headers()
                                .firstValue("Retry-After")
                                .orElseThrow()))
                        .isBetween(1, 60);
                assertThat(ofKnown.text("detail")).contains("Retry-After");
            }
        }
        assertThat(shed).isPositive();
        assertThat(sender.token(credentials.client().id().toString(), credentials.secret())
                        .status())
                .as("another client of the same address is not held up")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/complaints/1",
        "GET,/api/v1/entries/1",
        "GET,/api/v1/complaints/1/decisions",
        "GET,/api/v1/changes",
        "POST,/api/v1/complaints",
        "PUT,/api/v1/complaints/1",
        "POST,/api/v1/complaints/1/supplements",
        "POST,/api/v1/complaints/1/withdrawal",
        "POST,/api/v1/complaints/1/attachments",
        "DELETE,/api/v1/complaints/1",
        "GET,/api/nothing"
    })
    void nobody_gets_in_without_a_token_or_a_signature(String method, String path) {
        var request = HttpRequest.newBuilder(sender.uri(path)).method(method, BodyPublishers.ofString("{}"));
        var refused = sender.send(request);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("detail")).contains("/oauth2/token");
        assertThat(refused.raw().headers().firstValue("Set-Cookie")).isEmpty();
        var forged = sender.send(HttpRequest.newBuilder(sender.uri(path))
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")
                .method(method, BodyPublishers.ofString("{}")));
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void an_address_that_does_not_exist_is_refused_as_json() {
        var bearer = sender.bearer(credentials);
        assertThat(sender.get(bearer, "/api/v1/nothing").status()).isEqualTo(404);
        assertThat(sender.get(bearer, "/api/v1/nothing").text("detail")).contains("没有 GET");
    }

    @Test
    void an_ended_client_is_out_at_once_though_its_token_still_runs() {
        var ended = region.client(Channel.OTHER, 600);
        var bearer = sender.bearer(ended);
        assertThat(sender.get(bearer, "/api/v1/changes").status()).isEqualTo(200);
        region.clients().end(ended.client().id(), new Actor.Automatic("测试"));
        var refused = sender.get(bearer, "/api/v1/changes");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("detail")).contains("停用");
    }

    @Test
    void a_signed_request_is_taken() {
        var body = json("SIG-1");
        assertThat(signed(Sender.signed(credentials, "POST", PATH, NOW, body), body)
                        .status())
                .isEqualTo(201);
        var target = "/api/v1/changes?limit=5";
        assertThat(sender.get(Sender.signed(credentials, "GET", target, NOW, ""), target)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_signed_for_something_else_is_refused() {
        var body = json("SIG-2");
        var header = Sender.signed(credentials, "POST", PATH, NOW, body);
        assertThat(signed(header, body + " ").text("type")).endsWith("signature-wrong");
        assertThat(sender.get(Sender.signed(credentials, "GET", "/api/v1/changes", NOW, ""), "/api/v1/changes?limit=5")
                        .text("type"))
                .endsWith("signature-wrong");
        var stranger = region.client(Channel.HOTLINE_96888, 600);
        var borrowed = header.replace(
                credentials.client().id().toString(), stranger.client().id().toString());
        assertThat(signed(borrowed, body).text("type")).endsWith("signature-wrong");
        assertThat(signed("SM3-HMAC client=\"1\"", body).text("type")).endsWith("signature-unreadable");
    }

    @Test
    void a_request_that_was_recorded_and_sent_again_is_refused() {
        var body = json("SIG-3");
        var once = Map.of("timestamp", NOW, "nonce", "recorded-by-somebody");
        var header = Sender.signed(credentials, "POST", PATH, once, body);
        assertThat(signed(header, body).status()).isEqualTo(201);
        var replayed = signed(header, body);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text("detail")).contains("nonce");
    }

    @Test
    void a_recorded_request_that_comes_many_times_at_the_same_moment_is_executed_once() throws Exception {
        var body = json("SIG-5");
        var header = Sender.signed(
                credentials, "POST", PATH, Map.of("timestamp", NOW, "nonce", "recorded-and-multiplied"), body);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer :
                    senders.invokeAll(Collections.<Callable<Sender.Answer>>nCopies(8, () -> signed(header, body)))) {
                answers.add(answer.get().status());
            }
            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).filteredOn(status -> status == 401).hasSize(7);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T09:00:00+08:00", "2026-03-03T09:00:00+08:00", "2026-03-02T08:49:59+08:00"})
    void a_sender_whose_clock_is_off_is_told_both_times(String time) {
        var body = json("SIG-4");
        var refused = signed(Sender.signed(credentials, "POST", PATH, time, body), body);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("detail"))
                .contains(time.substring(0, 10) + " " + time.substring(11, 19), "2026-03-02 09:00:00");
    }

    @Test
    void a_signature_by_sm2_is_taken_under_the_registered_key() throws CryptoException {
        var curve = GMNamedCurves.getByName("sm2p256v1");
        var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain, new SecureRandom()));
        var pair = generator.generateKeyPair();
        var point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
        region.clients()
                .addPublicKey(credentials.client().id(), HexFormat.of().formatHex(point), new Actor.Automatic("测试"));
        var body = json("SM2-1");
        var text =
                String.join("\n", "POST", PATH, "", NOW, "sm2-nonce-1", Sm3.hex(body.getBytes(StandardCharsets.UTF_8)));
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(pair.getPrivate(), new SecureRandom()));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        var header = "SM2 client=\"%s\", timestamp=\"%s\", nonce=\"sm2-nonce-1\", signature=\"%s\""
                .formatted(credentials.client().id(), NOW, HexFormat.of().formatHex(signer.generateSignature()));
        assertThat(signed(header, body).status()).isEqualTo(201);
        assertThat(signed(header.replace("sm2-nonce-1", "sm2-nonce-2"), body).text("type"))
                .endsWith("signature-wrong");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        var bearer = sender.bearer(region.client(Channel.MONITORING_POINT, 2));
        var first = sender.get(bearer, "/api/v1/changes");
        assertThat(first.raw().headers().firstValue("RateLimit-Policy")).contains("\"minute\";q=2;w=60");
        assertThat(first.raw().headers().firstValue("RateLimit").orElseThrow()).startsWith("\"minute\";r=1;t=");
        sender.get(bearer, "/api/v1/changes");
        var third = sender.get(bearer, "/api/v1/changes");
        assertThat(third.status()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        third.raw().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(third.text("detail")).contains("Retry-After", "换随机串重新签名").doesNotContain("原样");
    }

    @Test
    void the_key_of_the_tokens_lies_sealed() {
        var kept = database.sql("SELECT count(*) FROM channel_key WHERE kind = 'HMAC_SM3' AND content = ?")
                .param(java.util.Base64.getUrlDecoder().decode(credentials.signingKey()))
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
    }
}
