package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ClientScopes;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.Severity;
import org.xinyue.document.Proof;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.Orders;
import org.xinyue.testing.Proves;

/** A system asks whether a body is restricted: with the scope, for a purpose, and what it is answered. */
@ApiTest
@Proves(Clause.A8_SANCTIONS)
final class SanctionApiTest {
    private static final Actor ADMINISTRATION = new Actor.Automatic("测试");

    private final ApplicationContext context;
    private final Sender sender;
    private final ChannelClients.Credentials client;
    private final String bearer;

    SanctionApiTest(ApiWorld.Region region, ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        sender = new Sender(port);
        client = region.client(Channel.HOTLINE_12345, 10_000);
        bearer = sender.bearer(client);
    }

    private Sender.Answer check(String body, String purpose) {
        return sender.get(
                bearer,
                "/api/v1/sanctions/check?purpose=" + purpose + "&body="
                        + URLEncoder.encode(body, StandardCharsets.UTF_8));
    }

    private ClientScopes scopes() {
        return context.getBean(ClientScopes.class);
    }

    private void grant() {
        scopes().grant(client.client().id(), ClientScopes.Scope.SANCTION_CHECK, ADMINISTRATION);
    }

    private UUID body() {
        return context.getBean(Organisations.class)
                .directory()
                .named(ApiWorld.RESPONDENT, LocalDate.of(2026, 3, 2))
                .getFirst()
                .id();
    }

    @Test
    void without_the_scope_nothing_is_answered_and_a_scope_taken_away_is_gone_at_once() {
        assertThat(check(ApiWorld.RESPONDENT, "special-bond").status()).isEqualTo(403);
        grant();
        assertThat(check(ApiWorld.RESPONDENT, "special-bond").status()).isEqualTo(200);
        scopes().end(client.client().id(), ClientScopes.Scope.SANCTION_CHECK, ADMINISTRATION);
        var refused = check(ApiWorld.RESPONDENT, "special-bond");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("系统管理员");
    }

    @Test
    void only_an_administrator_grants() {
        var official = new Actor.Official(new UUID(3, 4), "乌兰", Set.of(body()), Set.of(Role.DECIDER));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.xinyue.channel.ClientRefused.class)
                .isThrownBy(() -> scopes().grant(client.client().id(), ClientScopes.Scope.SANCTION_CHECK, official));
    }

    @Test
    void an_unknown_body_and_an_unknown_purpose_are_told_apart() {
        grant();
        assertThat(check("没有这个局", "special-bond").status()).isEqualTo(404);
        var refused = check(ApiWorld.RESPONDENT, "holidays");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("special-bond", "honours");
    }

    @Test
    void a_measure_in_force_is_answered_with_its_basis_and_digest() {
        grant();
        var entry = restricted();
        var answer = check(body().toString(), "special-bond").json();
        assertThat(answer.path("restricted").asBoolean()).isTrue();
        assertThat(answer.path("digest").asString()).hasSize(64);
        var measure = answer.path("measures").path(0);
        assertThat(measure.path("code").asString()).isEqualTo("CJ-02");
        assertThat(measure.path("entryDigest").asString())
                .isEqualTo(entry.stamp().digest());
        assertThat(check(body().toString(), "procurement")
                        .json()
                        .path("restricted")
                        .asBoolean())
                .as("another purpose")
                .isFalse();
    }

    private CreditEntry restricted() {
        var lead = context.getBean(CreditAccess.class).leadOf(body()).id();
        var official = new Actor.Official(new UUID(3, 5), "牵头", Set.of(lead), Set.of(Role.CASE_OFFICER, Role.DECIDER));
        var typed = new Bookings.Typed(
                body(),
                EntryKind.ARREARS,
                Severity.GENERAL,
                "拖欠工程款",
                "经核实拖欠属实，逾期未付",
                "责令改正通知书（新城改〔2026〕3号）",
                "新城区工业和信息化局",
                LocalDate.of(2026, 3, 2));
        var pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        var proof = new Proof("通知书.pdf", new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)));
        var entry = context.getBean(Bookings.class).book(typed, proof, official);
        var orders = context.getBean(Orders.class);
        orders.propose(entry.id(), List.of("CJ-02"), official);
        var order = orders.ofEntry(entry.id()).getFirst();
        orders.act(order.id(), new Orders.Deed(OrderAct.DECIDE, 1, "", Proof.none()), official);
        return entry;
    }
}
