package org.xinyue.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Ground;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.CreditScene;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.credit.Severity;
import org.xinyue.document.Proof;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Measures from the catalogue to their end, and what a check answers on the way. */
@Proves({Clause.A8_SANCTIONS, Clause.A11_REPAIR})
class OrdersTest {
    private CreditScene scene = new CreditScene("2026-03-02");

    @AfterEach
    void close() {
        scene.close();
    }

    private Orders orders() {
        return scene.world.get(Orders.class);
    }

    private SanctionOrder proposed(CreditEntry entry, String code) {
        orders().propose(entry.id(), List.of(code), scene.lead());
        return orders().ofEntry(entry.id()).getLast();
    }

    private void act(UUID order, OrderAct act, Actor.Official by) {
        int version = orders().get(order, by).order().version();
        orders().act(order, new Orders.Deed(act, version, "文号 新发改〔2026〕8号", CreditScene.proof()), by);
    }

    private UUID decided(CreditEntry entry, String code) {
        var order = proposed(entry, code).id();
        act(order, OrderAct.DECIDE, scene.lead());
        return order;
    }

    private CheckAnswer check(UUID body) {
        var check = scene.world.get(SanctionCheck.class);
        return check.check(check.body(body.toString()).orElseThrow(), Purpose.SPECIAL_BOND, "财政局");
    }

    private UUID target() {
        return scene.world.districtHousing;
    }

    private void revoke(CreditEntry entry) {
        scene.world.get(Bookings.class).revoke(entry.id(), entry.version(), "认定书已经撤销", scene.lead());
    }

    @Test
    void the_catalogue_holds_twenty_measures_each_with_its_legal_basis() {
        assertThat(scene.world.get(SanctionCatalogue.class).on(scene.today()))
                .hasSize(20)
                .allSatisfy(measure -> {
                    assertThat(measure.legalBasis()).isNotBlank();
                    assertThat(measure.rules().feedback()).isNotBlank();
                    assertThat(measure.rules().stop()).isNotBlank();
                });
    }

    @Test
    void proposed_decided_signed_for_carried_out_and_answered_to_whoever_asks() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var order = proposed(entry, "CJ-02").id();
        assertThat(check(target()).isRestricted()).as("nobody has decided").isFalse();
        act(order, OrderAct.DECIDE, scene.lead());
        assertThat(check(target()).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.code()).isEqualTo("CJ-02");
            assertThat(hit.basis()).startsWith("违约失信认定书");
            assertThat(hit.entryDigest()).isEqualTo(entry.stamp().digest());
        });
        act(order, OrderAct.SIGN, scene.lead());
        act(order, OrderAct.EXECUTE, scene.lead());
        assertThat(orders().get(order, scene.lead()).order().stage()).isEqualTo(OrderStage.EXECUTED);
        assertThat(scene.world.get(OrderList.class).rate(scene.lead()).percent())
                .isEqualTo(100);
    }

    @Test
    void every_check_is_written_down_with_its_digest() {
        var answer = check(target());
        var row = scene.world
                .get(JdbcClient.class)
                .sql("SELECT asked_by, restricted, digest FROM sanction_check WHERE id = ?")
                .param(answer.id())
                .query()
                .singleRow();
        assertThat(row).containsEntry("asked_by", "财政局").containsEntry("digest", answer.digest());
    }

    @Test
    void nothing_outside_the_catalogue_and_nothing_unfit_can_be_ordered() {
        var entry = scene.confirmed(Ground.REFUSAL);
        for (var code : List.of("CJ-99", "CJ-10", "CJ-06")) {
            assertThatExceptionOfType(OrderRefused.class)
                    .as(code)
                    .isThrownBy(() -> orders().propose(entry.id(), List.of(code), scene.lead()))
                    .withMessageContaining(code);
        }
        decided(entry, "CJ-02");
        assertThatExceptionOfType(OrderRefused.class)
                .as("twice")
                .isThrownBy(() -> orders().propose(entry.id(), List.of("CJ-02"), scene.lead()));
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders().propose(entry.id(), List.of(), scene.lead()));
    }

    @Test
    void only_a_decider_of_the_lead_body_decides_and_only_the_executing_body_signs() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var order = proposed(entry, "CJ-12");
        var officer = World.officer("承办", scene.districtLead);
        var decide = new Orders.Deed(OrderAct.DECIDE, 1, "", Proof.none());
        assertThatExceptionOfType(OrderUnknown.class).isThrownBy(() -> orders().act(order.id(), decide, officer));
        assertThatExceptionOfType(OrderUnknown.class)
                .isThrownBy(() -> orders().act(order.id(), decide, World.decider("路人", scene.world.cityTransport)));
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> orders().propose(entry.id(), List.of("CJ-02"), scene.world.respondent()));
        act(order.id(), OrderAct.DECIDE, scene.lead());
        assertThat(order.executorId()).as("the body above it").isEqualTo(scene.world.cityHousing);
        act(order.id(), OrderAct.SIGN, scene.world.verifier());
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_refused() {
        var order = proposed(scene.confirmed(Ground.REFUSAL), "CJ-02").id();
        orders().act(order, new Orders.Deed(OrderAct.DECIDE, 1, "", Proof.none()), scene.lead());
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() ->
                        orders().act(order, new Orders.Deed(OrderAct.DROP, 1, "情节较轻不予实施", Proof.none()), scene.lead()))
                .withMessageContaining("又有办理");
    }

    @Test
    void what_an_executing_body_refuses_is_not_in_force_until_it_is_decided_again() {
        var order = decided(scene.confirmed(Ground.REFUSAL), "CJ-02");
        act(order, OrderAct.REFUSE, scene.lead());
        assertThat(check(target()).isRestricted()).isFalse();
        act(order, OrderAct.DECIDE, scene.lead());
        assertThat(check(target()).isRestricted()).isTrue();
    }

    @Test
    void a_report_without_proof_or_words_is_refused() {
        var order = decided(scene.confirmed(Ground.REFUSAL), "CJ-02");
        act(order, OrderAct.SIGN, scene.lead());
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() ->
                        orders().act(order, new Orders.Deed(OrderAct.EXECUTE, 3, "已经限制申报", Proof.none()), scene.lead()))
                .withMessageContaining("凭证");
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders().act(
                                order, new Orders.Deed(OrderAct.EXECUTE, 3, "", CreditScene.proof()), scene.lead()));
    }

    @Test
    void a_revoked_entry_ends_its_measures_at_once_and_the_executing_body_confirms() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var order = decided(entry, "CJ-12");
        assertThatExceptionOfType(OrderRefused.class)
                .as("while it counts")
                .isThrownBy(() -> act(order, OrderAct.STOP, scene.world.verifier()))
                .withMessageContaining("仍然有效");
        revoke(entry);
        assertThat(orders().get(order, scene.lead()).order().isToBeStopped(false))
                .isTrue();
        assertThat(scene.world.get(Notices.class).unread(List.of(scene.world.cityHousing), 50))
                .anyMatch(notice -> notice.message().contains("请停止"));
        act(order, OrderAct.STOP, scene.world.verifier());
        assertThat(orders().get(order, scene.lead()).order().stage()).isEqualTo(OrderStage.STOPPED);
    }

    @Test
    void an_expired_entry_ends_its_measures_by_itself() {
        var entry = scene.arrears(target(), Severity.GENERAL);
        decided(entry, "CJ-02");
        scene.world.clock.set(entry.lastDay());
        assertThat(check(target()).isRestricted()).isTrue();
        scene.world.clock.set(entry.lastDay().plusDays(1));
        assertThat(check(target()).isRestricted()).isFalse();
        scene.world.get(OrderWatch.class).run();
        assertThat(scene.world.get(Notices.class).unread(List.of(scene.districtLead), 50))
                .anyMatch(notice -> notice.message().contains("已到期，请停止"));
    }

    @Test
    void a_body_that_no_longer_exists_is_not_sanctioned_and_its_successor_is() {
        var entry = scene.arrears(target(), Severity.GENERAL);
        decided(entry, "CJ-02");
        var district = scene.world
                .get(Organisations.class)
                .directory()
                .governmentOf("150102", scene.today())
                .orElseThrow()
                .id();
        var heir = scene.world.register("新城区城乡建设和管理局", Level.COUNTY, "150102", new Lines(district, null));
        scene.world.get(Organisations.class).succeed(target(), heir, scene.today(), "测试");
        assertThat(check(heir).isRestricted()).isTrue();
        assertThat(check(target()).bodyId()).as("asked about the old one").isEqualTo(heir);
        scene.world.get(Organisations.class).end(heir, scene.today(), "测试");
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> orders().propose(entry.id(), List.of("CJ-03"), scene.lead()))
                .withMessageContaining("已经撤销");
    }

    @Test
    void a_catalogue_that_changed_between_proposal_and_decision_stops_the_decision() {
        scene.close();
        scene = new CreditScene("2025-03-20");
        var order = proposed(scene.arrears(target(), Severity.GENERAL), "CJ-08").id();
        scene.world.clock.set(LocalDate.of(2025, 3, 21));
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> act(order, OrderAct.DECIDE, scene.lead()))
                .withMessageContaining("已经修订");
        act(order, OrderAct.DROP, scene.lead());
    }

    @Test
    void whoever_is_late_is_reminded_on_the_last_day_and_reported_above_after_it() {
        var order = decided(scene.arrears(target(), Severity.GENERAL), "CJ-12");
        assertThat(order).isNotNull();
        scene.world.clock.set(LocalDate.of(2026, 3, 4));
        scene.world.get(OrderWatch.class).run();
        assertThat(messages(scene.world.cityHousing)).anyMatch(message -> message.contains("今天是签收的最后一天"));
        scene.world.clock.set(LocalDate.of(2026, 3, 5));
        scene.world.get(OrderWatch.class).run();
        scene.world.get(OrderWatch.class).run();
        assertThat(messages(scene.districtLead))
                .filteredOn(message -> message.contains("超期未签收"))
                .hasSize(1);
    }

    private List<String> messages(UUID body) {
        return scene.world.get(Notices.class).unread(List.of(body), 50).stream()
                .map(notice -> notice.message())
                .toList();
    }
}
