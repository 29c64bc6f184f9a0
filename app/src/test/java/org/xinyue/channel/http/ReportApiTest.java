package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.Sent;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A system reads what was decided until it signs for it, at its own door, and is told of nobody. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
final class ReportApiTest {
    private static final String PATH = "/api/v1/reports";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApiWorld.Region region;
    private final Sender sender;
    private final String bearer;

    ReportApiTest(ApiWorld.Region region, @LocalServerPort int port) {
        this.region = region;
        sender = new Sender(port);
        bearer = sender.bearer(region.client(Channel.HOTLINE_96888, 10_000));
    }

    private String found() {
        var number = "R-" + NUMBERS.incrementAndGet();
        sender.post(bearer, "/api/v1/complaints", Sender.json(Sent.complaint(number, ApiWorld.RESPONDENT)));
        var id = region.caseOf(Channel.HOTLINE_96888, number);
        does(id, Act.ACCEPT, new Decision.Nothing(), region.hotline());
        does(id, Act.TRANSFER, new Decision.Referral(region.verifier(), ""), region.hotline());
        does(id, Act.TAKE_UP, new Decision.Nothing(), region.verifier());
        does(id, Act.FIND_TRUE, new Decision.Statement("李梅（13800001234）反映的情况属实"), region.verifier());
        return number;
    }

    private void does(UUID id, Act act, Decision decision, UUID body) {
        region.does(id, act, decision, body);
    }

    private String reportOf(String number) {
        for (var report : sender.get(bearer, PATH + "?limit=500").json().path("reports")) {
            if (report.path("number").asString().equals(number)) {
                return report.path("report").asString();
            }
        }
        return "";
    }

    @Test
    void a_decision_is_read_until_it_is_signed_for_and_signed_for_once() {
        var number = found();
        var report = reportOf(number);
        assertThat(report).startsWith("HG2026-");
        assertThat(reportOf(number)).as("read again, it is still there").isEqualTo(report);
        var signed = sender.post(bearer, PATH + "/" + report + "/receipt", "");
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.text("how")).isEqualTo("系统签收");
        var again = sender.post(bearer, PATH + "/" + report + "/receipt", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(again.text("receivedAt")).isEqualTo(signed.text("receivedAt"));
        assertThat(reportOf(number)).isEmpty();
    }

    @Test
    void what_is_read_says_what_was_decided_and_names_no_person() {
        var number = found();
        var page = sender.get(bearer, PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body())
                .contains(number, "FIND_TRUE", "核实结论", "呼和浩特市住房和城乡建设局", "2026-03-04")
                .doesNotContain("李梅", "13800001234", "青城恒远");
    }

    @Test
    void another_door_finds_nothing_and_signs_for_nothing() {
        var report = reportOf(found());
        var other = sender.bearer(region.client(Channel.MENG_QI_TONG, 10_000));
        assertThat(sender.get(other, PATH).raw().body()).doesNotContain(report);
        var refused = sender.post(other, PATH + "/" + report + "/receipt", "");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("type")).isEqualTo("urn:xinyue:problem:unknown-report");
        assertThat(sender.post(bearer, PATH + "/HG2026-999999/receipt", "").status())
                .isEqualTo(404);
    }

    @Test
    void pages_follow_one_another_and_a_limit_that_is_none_is_refused() {
        found();
        found();
        var first = sender.get(bearer, PATH + "?limit=1");
        assertThat(first.json().path("more").asBoolean()).isTrue();
        var last = first.json().at("/reports/0/report").asString();
        var second = sender.get(bearer, PATH + "?limit=1&after=" + last);
        assertThat(second.json().at("/reports/0/report").asString())
                .isNotEmpty()
                .isNotEqualTo(last);
        for (var limit : new String[] {"0", "501", "x", "-1"}) {
            assertThat(sender.get(bearer, PATH + "?limit=" + limit).status()).isEqualTo(422);
        }
    }
}
