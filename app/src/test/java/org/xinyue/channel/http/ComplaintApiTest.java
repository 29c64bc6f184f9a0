package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Sm3;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** The channel contract over HTTP, with whatever a line and a careless programmer can do to it. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
final class ComplaintApiTest {
    private static final String PATH = "/api/v1/complaints";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ApiWorld.Region region;
    private final JdbcClient database;
    private final Sender sender;
    private final int port;
    private final String bearer;

    ComplaintApiTest(ApiWorld.Region region, JdbcClient database, @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.port = port;
        sender = new Sender(port);
        bearer = sender.bearer(region.client(Channel.HOTLINE_12345, 10_000));
    }

    private static String number() {
        return "HH-" + NUMBERS.incrementAndGet();
    }

    private static Map<Item, String> sent(String number) {
        return Sent.complaint(number, ApiWorld.RESPONDENT);
    }

    private static String json(String number) {
        return Sender.json(sent(number));
    }

    private long cases() {
        return database.sql("SELECT count(*) FROM case_file").query(Long.class).single();
    }

    @Test
    void a_complaint_is_taken_and_the_same_again_gets_the_same_receipt() {
        var number = number();
        var first = sender.post(bearer, PATH, json(number));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.raw().headers().firstValue("Location")).contains(PATH + "/" + number);
        assertThat(first.text("caseNumber")).startsWith("蒙信诉");
        assertThat(first.text("receiptCode")).hasSize(16);
        var again = sender.post(bearer, PATH, json(number));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("receiptCode")).isEqualTo(first.text("receiptCode"));
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.A3_OWNER})
    void a_system_is_not_told_the_code_of_a_complaint_about_its_own_body() {
        var number = number();
        var about = Sender.json(
                Sent.but(sent(number), Item.RESPONDENT_NAME, "呼和浩特市 12345 热线中心").items());
        var first = sender.post(bearer, PATH, about);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().has("receiptCode")).isFalse();
        assertThat(first.text("codeNotice")).isEqualTo("查询码由受理单位另行交给投诉人");
        var again = sender.post(bearer, PATH, about);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().has("receiptCode")).isFalse();
    }

    @Test
    void a_line_that_breaks_after_the_sender_has_spoken_doubles_nothing() throws IOException {
        var number = number();
        var body = json(number).getBytes(StandardCharsets.UTF_8);
        long before = cases();
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(body);
            line.getOutputStream().flush();
            // One byte of the answer: it is committed; the rest is never read.
            assertThat(line.getInputStream().read()).isEqualTo('H');
        }
        var retry = sender.post(bearer, PATH, json(number));
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.json().path("repeated").asBoolean()).isTrue();
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void a_number_used_for_something_else_is_a_conflict_with_the_difference() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var other = Sender.json(Sent.but(sent(number), Item.OVERDUE, "1.00").items());
        var conflict = sender.post(bearer, PATH, other);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(conflict.text("type")).isEqualTo("urn:xinyue:problem:number-conflict");
        assertThat(conflict.json().at("/differences/0/pointer").asString())
                .isEqualTo("/contract/overdue".replace("contract", "breach"));
        assertThat(conflict.json().at("/differences/0/before").asString()).isEqualTo("1286400.00");
    }

    @Test
    void every_fault_is_named_at_its_place_in_chinese() {
        var spoilt = sent(number());
        spoilt.put(Item.KIND, "NOTHING");
        spoilt.put(Item.FACTS, "\uE234" + spoilt.get(Item.FACTS));
        var refused = sender.post(bearer, PATH, Sender.json(spoilt));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/breach/kind");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown-code");
        assertThat(refused.json().at("/errors/0/detail").asString()).contains("ARREARS（");
        assertThat(refused.json().at("/errors/1/detail").asString()).contains("U+E234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\":\"1\",\"number\":\"2\"}               | 400 | 重复",
                "{\"number\":\"1\"                                 | 400 | 完整",
                "[1]                                               | 400 | JSON 对象",
                "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}         | 400 | 太深",
                "{\"number\":\"1\"} {}                             | 400 | 多余",
                "{\"nummer\":\"1\"}                                | 422 | 没有这个数据项",
                "{\"number\":[\"1\"]}                              | 422 | 列表",
                "{\"breach\":\"1\"}                                | 422 | 一组"
            })
    void json_that_could_be_misread_is_refused(String body, int status, String sentence) {
        var refused = sender.post(bearer, PATH, body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.raw().body()).contains(sentence);
    }

    @Test
    void thirty_megabytes_are_refused_without_being_read() {
        var huge = sender.send(sender.request(bearer, PATH).POST(BodyPublishers.ofByteArray(new byte[30 << 20])));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text("detail")).contains("附件接口");
        var unannounced = sender.send(sender.request(bearer, PATH)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30 << 20]))));
        assertThat(unannounced.status()).as("in pieces, its length not said").isEqualTo(413);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void a_packed_body_is_read_and_a_bomb_is_not() throws IOException {
        var packed = gzip(json(number()).getBytes(StandardCharsets.UTF_8));
        var taken = sender.send(sender.request(bearer, PATH)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed)));
        assertThat(taken.status()).isEqualTo(201);
        var bomb = gzip(new byte[200 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        var refused = sender.send(
                sender.request(bearer, PATH).header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(bomb)));
        assertThat(refused.status()).isEqualTo(413);
        var broken = sender.send(
                sender.request(bearer, PATH).header("Content-Encoding", "gzip").POST(BodyPublishers.ofString("{}")));
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void gbk_is_read_when_declared_and_recognised_when_not() {
        var body = BodyPublishers.ofByteArray(json(number()).getBytes(Charset.forName("GBK")));
        var silent = sender.send(sender.request(bearer, PATH).POST(body));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text("detail")).contains("GBK");
        var declared = sender.send(sender.request(bearer, PATH)
                .setHeader("Content-Type", "application/json; charset=GBK")
                .POST(body));
        assertThat(declared.status()).isEqualTo(201);
    }

    @Test
    void status_and_decisions_follow_the_case() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var id = region.caseOf(Channel.HOTLINE_12345, number);
        assertThat(sender.get(bearer, PATH + "/" + number).text("status")).isEqualTo("RECEIVED");
        region.does(id, Act.RETURN_FOR_COMPLETION, new Decision.Statement("请补充合同复印件"), region.hotline());
        assertThat(sender.get(bearer, PATH + "/" + number).text("status")).isEqualTo("NEEDS_COMPLETION");
        var decisions = sender.get(bearer, PATH + "/" + number + "/decisions");
        assertThat(decisions.json().at("/decisions/0/label").asString()).isEqualTo("告知补正");
        assertThat(decisions.json().at("/decisions/0/words/内容").asString()).isEqualTo("请补充合同复印件");
        assertThat(decisions.json().at("/decisions/0/body").asString()).contains("热线中心");
    }

    @Test
    void a_correction_is_taken_before_acceptance_and_refused_after_it() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var better = Sender.json(Sent.but(sent(number), Item.OVERDUE, "1000000").items());
        var corrected = sender.put(bearer, PATH + "/" + number, better);
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("version").asInt()).isEqualTo(2);
        assertThat(sender.put(bearer, PATH + "/" + number, better)
                        .json()
                        .path("version")
                        .asInt())
                .as("again is no further version")
                .isEqualTo(2);
        var back = sender.put(bearer, PATH + "/" + number, json(number));
        assertThat(back.status())
                .as("an older version is not taken for a change of mind")
                .isEqualTo(409);
        assertThat(back.text("detail")).contains("以前某一版", "第 2 版");
        assertThat(sender.post(bearer, PATH, json(number)).status())
                .as("the first request, come late, gets its receipt")
                .isEqualTo(200);
        var id = region.caseOf(Channel.HOTLINE_12345, number);
        region.cases().verifyHistory(id);
        region.does(id, Act.ACCEPT, new Decision.Nothing(), region.hotline());
        var late = sender.put(
                bearer,
                PATH + "/" + number,
                Sender.json(Sent.but(sent(number), Item.OVERDUE, "5").items()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("detail")).contains("已受理", "补充接口");
    }

    @Test
    void a_supplement_is_added_once_and_a_complaint_is_taken_back_once() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var path = PATH + "/" + number;
        var supplement = "{\"number\":\"S-1\",\"text\":\"对方昨天来电，仍然拒绝付款\"}";
        assertThat(sender.post(bearer, path + "/supplements", supplement).status())
                .isEqualTo(201);
        assertThat(sender.post(bearer, path + "/supplements", supplement).status())
                .isEqualTo(200);
        assertThat(sender.post(bearer, path + "/supplements", "{\"number\":\"S-1\",\"text\":\"另一段完全不同的话\"}")
                        .status())
                .isEqualTo(409);
        assertThat(sender.post(bearer, path + "/supplements", "{\"text\":\"没有编号的一段话\"}")
                        .status())
                .isEqualTo(422);
        assertThat(sender.post(bearer, path + "/supplements", "{\"number\":\"S-2\",\"text\":\"短\"}")
                        .status())
                .isEqualTo(422);
        var withdrawal = "{\"reason\":\"双方已经和解，款项付清\"}";
        assertThat(sender.post(bearer, path + "/withdrawal", withdrawal).status())
                .isEqualTo(201);
        assertThat(sender.post(bearer, path + "/withdrawal", withdrawal).status())
                .isEqualTo(200);
        assertThat(sender.get(bearer, path).text("status")).isEqualTo("WITHDRAWN");
        assertThat(sender.post(bearer, path + "/supplements", "{\"number\":\"S-3\",\"text\":\"撤回之后再补充\"}")
                        .status())
                .isEqualTo(409);
    }

    private Sender.Answer file(String number, byte[] content, String sm3) {
        return sender.send(sender.request(bearer, PATH + "/" + number + "/attachments")
                .setHeader("Content-Type", "application/octet-stream")
                .header("X-File-Name", "%E5%90%88%E5%90%8C.pdf")
                .header("X-Content-SM3", sm3)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    @Test
    void a_file_is_kept_once_and_only_if_it_is_what_the_digest_says() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var wrong = file(number, PDF, "0".repeat(64));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.raw().body()).contains("摘要不符");
        assertThat(file(number, PDF, "").status()).isEqualTo(422);
        var kept = file(number, PDF, Sm3.hex(PDF));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("mediaType")).isEqualTo("application/pdf");
        assertThat(file(number, PDF, Sm3.hex(PDF)).text("id")).isEqualTo(kept.text("id"));
        var id = region.caseOf(Channel.HOTLINE_12345, number);
        assertThat(database.sql("SELECT count(*) FROM document WHERE dossier_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_file_comes_by_form_too() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + new String(PDF, StandardCharsets.US_ASCII) + "\r\n--x--\r\n";
        var kept = sender.send(sender.request(bearer, PATH + "/" + number + "/attachments")
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .header("X-Content-SM3", Sm3.hex(PDF))
                .POST(BodyPublishers.ofString(form)));
        assertThat(kept.status()).isEqualTo(201);
    }

    @Test
    void what_came_through_another_door_does_not_exist() {
        var number = number();
        sender.post(bearer, PATH, json(number));
        var stranger = sender.bearer(region.client(Channel.MENG_QI_TONG, 600));
        var path = PATH + "/" + number;
        assertThat(sender.get(stranger, path).status()).isEqualTo(404);
        assertThat(sender.get(stranger, path + "/decisions").status()).isEqualTo(404);
        assertThat(sender.put(stranger, path, json(number)).status()).isEqualTo(404);
        assertThat(sender.post(stranger, path + "/withdrawal", "{\"reason\":\"替别人撤回投诉\"}")
                        .status())
                .isEqualTo(404);
        assertThat(sender.post(stranger, path + "/supplements", "{\"number\":\"1\",\"text\":\"替别人补充说明\"}")
                        .status())
                .isEqualTo(404);
        assertThat(sender.get(stranger, path).raw().body())
                .isEqualTo(sender.get(stranger, PATH + "/never-sent").raw().body());
    }

    /** Behind what others have sent through the same door. */
    private String endOfFeed(String client) {
        var page = sender.get(client, "/api/v1/changes?limit=500");
        while (page.json().path("more").asBoolean()) {
            page = sender.get(client, "/api/v1/changes?limit=500&since=" + page.text("watermark"));
        }
        return page.text("watermark");
    }

    @Test
    void changes_are_read_page_by_page_from_the_watermark() {
        var own = sender.bearer(region.client(Channel.PETITION, 600));
        var start = endOfFeed(own);
        var numbers = java.util.List.of(number(), number(), number());
        numbers.forEach(number -> sender.post(own, PATH, json(number)));
        var first = sender.get(own, "/api/v1/changes?limit=2&since=" + start);
        assertThat(first.json().path("changes").size()).isEqualTo(2);
        assertThat(first.json().path("more").asBoolean()).isTrue();
        var second = sender.get(own, "/api/v1/changes?since=" + first.text("watermark"));
        assertThat(second.json().at("/changes/0/number").asString()).isEqualTo(numbers.get(2));
        assertThat(second.json().at("/changes/0/status").asString()).isEqualTo("RECEIVED");
        var third = sender.get(own, "/api/v1/changes?since=" + second.text("watermark"));
        assertThat(third.json().path("changes").size()).isZero();
        assertThat(sender.get(own, "/api/v1/changes?since=nonsense").status()).isEqualTo(422);
        assertThat(sender.get(own, "/api/v1/changes?limit=0").status()).isEqualTo(422);
    }
}
