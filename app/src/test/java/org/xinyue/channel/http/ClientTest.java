package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.client.Changes;
import org.xinyue.client.Complaint;
import org.xinyue.client.Credentials;
import org.xinyue.client.Feed;
import org.xinyue.client.NotSignedIn;
import org.xinyue.client.Refused;
import org.xinyue.client.Settings;
import org.xinyue.client.XinyueClient;
import org.xinyue.client.wire.Sm3;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** The client of {@code client/} and the platform understand each other, by token and by signature. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
final class ClientTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApiWorld.Region region;
    private final TestClock clock;
    private final String address;
    private final ChannelClients.Credentials credentials;

    @TempDir
    Path directory;

    ClientTest(ApiWorld.Region region, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.clock = clock;
        address = "http://127.0.0.1:" + port;
        credentials = region.client(Channel.MENG_QI_TONG, 10_000);
    }

    private XinyueClient byToken() {
        return client(Credentials.secret(credentials.client().id().toString(), credentials.secret()));
    }

    private XinyueClient bySignature() {
        return client(Credentials.signingKey(credentials.client().id().toString(), credentials.signingKey()));
    }

    private XinyueClient client(Credentials proof) {
        return new XinyueClient(Settings.of(address, proof).by(clock));
    }

    private static String number() {
        return "MQT 客-" + NUMBERS.incrementAndGet();
    }

    private static Complaint complaint(String number) {
        var items = new HashMap<String, String>();
        Sent.complaint(number, ApiWorld.RESPONDENT).forEach((item, text) -> items.put(item.pointer(), text));
        return Complaint.of(items);
    }

    @Test
    void both_know_the_same_items() {
        assertThat(Arrays.stream(org.xinyue.client.Item.values()).map(org.xinyue.client.Item::pointer))
                .containsExactlyElementsOf(
                        Arrays.stream(Item.values()).map(Item::pointer).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000})
    void both_compute_the_same_digest_and_the_same_signature(int length) {
        var text = "信".repeat(length / 3) + "x".repeat(length % 3);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Sm3.hex(bytes)).isEqualTo(org.xinyue.channel.Sm3.hex(bytes));
        byte[] key = Arrays.copyOf(bytes, length / 100 + 1);
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(bytes, 0, bytes.length);
        byte[] expected = new byte[mac.getMacSize()];
        mac.doFinal(expected, 0);
        assertThat(Sm3.hmac(key, text)).isEqualTo(java.util.HexFormat.of().formatHex(expected));
    }

    @Test
    void a_complaint_goes_all_the_way_by_token() throws Exception {
        lives(byToken());
    }

    @Test
    void a_complaint_goes_all_the_way_by_signature() throws Exception {
        lives(bySignature());
    }

    private void lives(XinyueClient client) throws Exception {
        var number = number();
        var receipt = client.lodge(complaint(number));
        assertThat(receipt.receiptCode()).hasSize(16);
        assertThat(receipt.repeated()).isFalse();
        assertThat(client.lodge(complaint(number)).repeated()).isTrue();
        assertThat(client.correct(complaint(number).with(org.xinyue.client.Item.OVERDUE, "5.00")))
                .isEqualTo(2);
        assertThat(client.supplement(number, "1", "对方昨天来电，仍然拒绝付款")).isTrue();
        assertThat(client.supplement(number, "1", "对方昨天来电，仍然拒绝付款")).isFalse();
        var file = Files.writeString(directory.resolve("合同 1.pdf"), "%PDF-1.4\n%%EOF\n");
        var kept = client.attach(number, file);
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.bytes()).isEqualTo(Files.size(file));
        assertThat(client.attach(number, file)).isEqualTo(kept);
        region.does(
                region.caseOf(Channel.MENG_QI_TONG, number),
                Act.RETURN_FOR_COMPLETION,
                new Decision.Statement("请补充合同签章页"),
                region.hotline());
        assertThat(client.status(number).status()).isEqualTo("NEEDS_COMPLETION");
        assertThat(client.status(number).caseNumber()).isEqualTo(receipt.caseNumber());
        assertThat(client.decisions(number))
                .last()
                .satisfies(decision -> assertThat(decision.words()).containsEntry("内容", "请补充合同签章页"));
        assertThat(client.withdraw(number, "双方已经和解，款项付清")).isTrue();
        assertThat(client.withdraw(number, "双方已经和解，款项付清")).isFalse();
        var changes = new ArrayList<Changes.Change>();
        var feed = new Feed(client, directory.resolve("watermark"));
        feed.read(changes::add);
        assertThat(changes)
                .filteredOn(change -> change.number().equals(number))
                .extracting(Changes.Change::act)
                .containsExactly(
                        "SUBMIT", "ADD_MATERIAL", "ADD_MATERIAL", "ADD_MATERIAL", "RETURN_FOR_COMPLETION", "WITHDRAW");
        assertThat(feed.read(changes::add)).as("nothing new").isZero();
    }

    @Test
    void a_decision_is_read_until_it_is_signed_for_and_signed_for_once() {
        for (var client : List.of(byToken(), bySignature())) {
            var numbers = List.of(number(), number());
            for (var number : numbers) {
                client.lodge(complaint(number));
                region.does(
                        region.caseOf(Channel.MENG_QI_TONG, number),
                        Act.REFUSE,
                        new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定的付款日期还没有到"),
                        region.hotline());
            }
            var waiting = client.reports().stream()
                    .filter(report -> numbers.contains(report.number()))
                    .toList();
            assertThat(waiting).hasSize(2).allSatisfy(report -> {
                assertThat(report.decision().act()).isEqualTo("REFUSE");
                assertThat(report.decision().facts()).contains("尚未届满");
                assertThat(report.decision().body()).contains("热线中心");
                assertThat(report.basis()).isEqualTo("OWN");
                assertThat(report.dueOn()).isAfter(clock.today());
            });
            var first = client.reports("", 1);
            assertThat(first.more()).isTrue();
            assertThat(client.reports(first.reports().get(0).report(), 1).reports())
                    .isNotEqualTo(first.reports());
            for (var report : waiting) {
                assertThat(client.acknowledge(report.report())).isTrue();
                assertThat(client.acknowledge(report.report())).isFalse();
            }
            assertThat(client.reports()).noneMatch(report -> numbers.contains(report.number()));
            assertThat(catchThrowableOfType(Refused.class, () -> client.acknowledge("HG2026-999999"))
                            .kind())
                    .isEqualTo("unknown-report");
        }
    }

    @Test
    void refusals_arrive_with_their_places_and_differences() {
        var client = byToken();
        var number = number();
        var spoilt =
                complaint(number).with(org.xinyue.client.Item.KIND, "NOTHING").with("/breach/nothing", "x");
        var refused = catchThrowableOfType(Refused.class, () -> client.lodge(spoilt));
        assertThat(refused.kind()).isEqualTo("invalid");
        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/breach/nothing");
        client.lodge(complaint(number));
        var conflict = catchThrowableOfType(
                Refused.class, () -> client.lodge(complaint(number).with(org.xinyue.client.Item.OVERDUE, "1.00")));
        assertThat(conflict.isNumberConflict()).isTrue();
        assertThat(conflict.differences())
                .containsExactly(new Refused.Difference("/breach/overdue", "拖欠金额（元）", "1286400.00", "1.00"));
        assertThat(catchThrowableOfType(Refused.class, () -> client.status("never-sent"))
                        .kind())
                .isEqualTo("unknown-number");
        assertThat(catchThrowableOfType(Refused.class, () -> client.changes("nonsense", 10))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void who_is_not_let_in_is_told_why() {
        var id = credentials.client().id().toString();
        for (var stranger : List.of(
                Credentials.secret(id, "wrong"),
                Credentials.secret("nobody", credentials.secret()),
                Credentials.signingKey(id, "d3Jvbmc"))) {
            assertThatThrownBy(() -> client(stranger).status("1"))
                    .as(stranger.toString())
                    .isInstanceOf(NotSignedIn.class);
        }
        var late = new XinyueClient(Settings.of(address, Credentials.signingKey(id, credentials.signingKey()))
                .by(TestClock.at("2026-03-03")));
        assertThatThrownBy(() -> late.status("1"))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("校准");
        var ended = byToken();
        ended.changes("", 1);
        region.clients().end(credentials.client().id(), new Actor.Automatic("测试"));
        assertThatThrownBy(() -> ended.changes("", 1)).isInstanceOf(NotSignedIn.class);
    }
}
