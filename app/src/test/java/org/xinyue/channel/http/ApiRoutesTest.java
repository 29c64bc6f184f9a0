package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Sm3;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** Every route of the channel contract called by everybody who might try; the matrix is compared with the reviewed file. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.B4_SECRETS, Clause.B4_IDENTITY})
final class ApiRoutesTest {
    private static final String OWN = "本渠道";
    private static final String STRANGER = "其他渠道";
    private static final String FILE = "%PDF-1.4\n%%EOF\n";

    private final ApplicationContext context;
    private final ApiWorld.Region region;
    private final Sender sender;
    private final ChannelClients.Credentials own;
    private final Map<String, String> callers = new LinkedHashMap<>();

    ApiRoutesTest(ApiWorld.Region region, ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.region = region;
        sender = new Sender(port);
        own = region.client(Channel.HOTLINE_12345, 10_000);
        var ended = region.client(Channel.HOTLINE_12345, 10_000);
        var token = sender.bearer(own);
        callers.put("没有凭据", "");
        callers.put("令牌被改过", token.substring(0, token.length() - 8) + "AAAAAAAA");
        callers.put("签名不符", Sender.signed(own, "GET", "/api/v1/other", "2026-03-02T09:00:00+08:00", ""));
        callers.put("已停用的接入方", sender.bearer(ended));
        callers.put(STRANGER, sender.bearer(region.client(Channel.MONITORING_POINT, 10_000)));
        callers.put(OWN, token);
        region.clients().end(ended.client().id(), new Actor.Automatic("测试"));
    }

    private record Route(String path, String method) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }
    }

    private SortedSet<Route> routes() {
        var found = new TreeSet<Route>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(new Route(path, method.name())))));
        return found;
    }

    /** What a route can be asked about. */
    private record Known(String number, String entry, String report) {
        static final Known NOTHING = new Known("NOBODY-HAS-THIS", new UUID(0, 9).toString(), "HG2026-999999");
    }

    /** Calls a route about an entry of the own door that nobody has touched, or about what was decided of it. */
    private Sender.Answer call(Route route, String credentials, Known about) {
        var number = about.number();
        var path = route.path()
                .replace("{number}", number)
                .replace("{entryId}", about.entry())
                .replace("{report}", about.report());
        boolean file = path.endsWith("/attachments");
        var body = file ? FILE : body(route, number);
        var request = HttpRequest.newBuilder(sender.uri(path))
                .header("Content-Type", file ? "application/octet-stream" : "application/json")
                .method(route.method(), BodyPublishers.ofString(body));
        if (file) {
            request.header("X-File-Name", "a.pdf")
                    .header("X-Content-SM3", Sm3.hex(FILE.getBytes(StandardCharsets.UTF_8)));
        }
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return sender.send(request);
    }

    private static String body(Route route, String number) {
        if (route.method().equals("GET")) {
            return "";
        }
        var last = route.path().substring(route.path().lastIndexOf('/') + 1);
        return switch (last) {
            case "supplements" -> "{\"number\":\"B-1\",\"text\":\"补充一份付款凭证的说明\"}";
            case "withdrawal" -> "{\"reason\":\"双方已经协商解决，申请撤回\"}";
            default -> Sender.json(Sent.complaint(number, ApiWorld.RESPONDENT));
        };
    }

    private UUID taken(String number) {
        var receipt = sender.post(
                callers.getOrDefault(OWN, ""),
                "/api/v1/complaints",
                Sender.json(Sent.complaint(number, ApiWorld.RESPONDENT)));
        assertThat(receipt.status()).isEqualTo(201);
        return UUID.fromString(receipt.text("entryId"));
    }

    /** The number of the notice that tells what was found. */
    private String decided(String number) {
        var id = region.caseOf(Channel.HOTLINE_12345, number);
        region.does(id, Act.ACCEPT, new Decision.Nothing(), region.hotline());
        region.does(id, Act.TRANSFER, new Decision.Referral(region.verifier(), ""), region.hotline());
        region.does(id, Act.TAKE_UP, new Decision.Nothing(), region.verifier());
        region.does(id, Act.FIND_TRUE, new Decision.Statement("经查阅合同，情况属实"), region.verifier());
        for (var report : sender.get(callers.getOrDefault(OWN, ""), "/api/v1/reports?limit=500")
                .json()
                .path("reports")) {
            if (report.path("number").asString().equals(number)) {
                return report.path("report").asString();
            }
        }
        throw new AssertionError("no notice of " + number);
    }

    @Test
    void the_matrix_says_what_the_routes_do() {
        var page =
                new StringBuilder("""
                # Who reaches which route of the channel contract (渠道接口权限矩阵)

                Every route called over HTTP by everybody who might try, about an entry of one door; printed by a test, do not edit. A client has
                no scopes: it reaches its own door, all of it and nothing else. 404 is answered to another door exactly as for an entry that
                does not exist; what stands at an address without an entry concerns the caller's own door only.

                | 接口 | %s |
                |---|%s
                """.formatted(String.join(" | ", callers.keySet()), "---|".repeat(callers.size())));
        int place = 0;
        for (var route : routes()) {
            var number = "M-" + place++;
            var entry = taken(number);
            var known = new Known(number, entry.toString(), route.path().contains("{report}") ? decided(number) : "");
            page.append("| ").append(route.method()).append(' ').append(route.path());
            for (var caller : callers.entrySet()) {
                var answer = call(route, caller.getValue(), known);
                page.append(" | ").append(answer.status());
                if (caller.getKey().equals(STRANGER) && answer.status() == 404) {
                    var nothing = call(route, caller.getValue(), Known.NOTHING);
                    assertThat(answer.raw().body())
                            .as(route.toString())
                            .isEqualTo(nothing.raw().body());
                }
            }
            page.append(" |\n");
        }
        Golden.check(Path.of("docs/generated/api-routes.md"), page.toString());
    }

    @Test
    void a_door_reads_its_entry_by_the_id_on_the_receipt_and_another_door_does_not() {
        var entry = taken("M-BY-ID/1");
        var path = "/api/v1/entries/" + entry;
        var status = sender.get(callers.getOrDefault(OWN, ""), path);
        assertThat(status.text("number")).isEqualTo("M-BY-ID/1");
        assertThat(status.text("entryId")).isEqualTo(entry.toString());
        var decisions = sender.get(callers.getOrDefault(OWN, ""), path + "/decisions");
        assertThat(decisions.text("number")).isEqualTo("M-BY-ID/1");
        assertThat(decisions.json().path("decisions").isArray()).isTrue();
        for (var refused : java.util.List.of(path, path + "/decisions", "/api/v1/entries/1")) {
            assertThat(sender.get(callers.getOrDefault(STRANGER, ""), refused).status())
                    .as(refused)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_feed_of_another_door_does_not_show_the_entry() {
        var entry = taken("M-FEED");
        var feed = sender.get(callers.getOrDefault(STRANGER, ""), "/api/v1/changes?limit=500");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.raw().body()).doesNotContain(entry.toString());
    }
}
