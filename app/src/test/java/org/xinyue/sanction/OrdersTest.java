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
import org.xinyue.credit.Entries;
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
            assertThat(hit.basis())
                    .as("no number of a case: whoever asks may not read it")
                    .isEqualTo("违约失信，呼和浩特市住房和城乡建设局 2026-03-02 认定");
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

    private void reclassify(CreditEntry entry, Severity severity) {
        scene.world
                .get(Bookings.class)
                .reclassify(entry.id(), entry.version(), severity, "经核实情节较轻，已支付一半", scene.lead());
    }

    @Test
    void a_lighter_class_ends_the_measures_that_ask_for_a_graver_one_and_no_others() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var bonds = decided(entry, "CJ-02");
        var talk = decided(entry, "CJ-12");
        reclassify(entry, Severity.MINOR);
        assertThat(check(target()).isRestricted()).isFalse();
        assertThat(messages(scene.districtLead)).anyMatch(message -> message.contains("已调整为“轻微”，请停止"));
        assertThat(messages(scene.world.cityHousing)).noneMatch(message -> message.contains("请停止"));
        assertThat(scene.world.get(OrderList.class).ofEntry(scene.entries().get(entry.id())))
                .filteredOn(OrderList.Line::counts)
                .extracting(line -> line.order().id())
                .containsExactly(talk);
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> act(bonds, OrderAct.SIGN, scene.lead()))
                .withMessageContaining("失信程度已调整为“轻微”，措施已经停止");
        act(bonds, OrderAct.STOP, scene.lead());
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> act(talk, OrderAct.STOP, scene.world.verifier()));
    }

    @Test
    void a_class_under_which_the_entry_has_long_expired_leaves_the_days_to_confirm() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var order = decided(entry, "CJ-02");
        scene.world.clock.set(LocalDate.of(2026, 9, 14));
        reclassify(entry, Severity.MINOR);
        var watch = scene.world.get(OrderWatch.class);
        watch.run();
        assertThat(messages(scene.districtLead)).noneMatch(message -> message.contains("超期未确认停止"));
        assertThat(watch.dueOn(
                        orders().get(order, scene.lead()).order(),
                        scene.entries().get(entry.id())))
                .isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @Test
    void a_measure_that_was_stopped_is_decided_again_when_the_entry_is_confirmed_again() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var order = decided(entry, "CJ-12");
        revoke(entry);
        act(order, OrderAct.STOP, scene.world.verifier());
        assertThatExceptionOfType(OrderRefused.class)
                .as("while nothing supports it")
                .isThrownBy(() -> act(order, OrderAct.DECIDE, scene.lead()));
        var again = scene.entries()
                .correct(new Entries.Change(entry.id(), 2, "重新认定", "平台"), entry.finding(), entry.basis());
        assertThat(orders().open(orders().get(order, scene.lead()), scene.lead()))
                .contains(OrderAct.DECIDE);
        act(order, OrderAct.DECIDE, scene.lead());
        assertThat(orders().get(order, scene.lead()).order().isInForce(true)).isTrue();
        revoke(again);
        assertThat(messages(scene.world.cityHousing))
                .filteredOn(message -> message.contains("请停止"))
                .as("told each time")
                .hasSize(2);
    }

    @Test
    void a_measure_that_was_dropped_can_still_be_decided() {
        var order = proposed(scene.confirmed(Ground.REFUSAL), "CJ-02").id();
        act(order, OrderAct.DROP, scene.lead());
        assertThat(check(target()).isRestricted()).isFalse();
        act(order, OrderAct.DECIDE, scene.lead());
        assertThat(check(target()).isRestricted()).isTrue();
    }

    private UUID bureau(String name) {
        return scene.world.register(name, Level.COUNTY, "150102", new Lines(scene.world.cityHousing, null));
    }

    private UUID executor(CreditEntry entry, String code) {
        return orders().proposals(entry).stream()
                .filter(proposal -> proposal.measure().code().equals(code))
                .findFirst()
                .orElseThrow()
                .executor()
                .id();
    }

    @Test
    void no_body_carries_a_measure_out_against_itself() {
        var finance = bureau("新城区财政局");
        assertThat(executor(scene.arrears(target(), Severity.GENERAL), "CJ-08")).isEqualTo(finance);
        assertThat(executor(scene.arrears(finance, Severity.GENERAL), "CJ-08")).isEqualTo(scene.districtLead);
    }

    @Test
    void discipline_is_for_the_commission_and_not_for_whoever_has_the_character_in_its_name() {
        bureau("新城区世纪大街街道办事处");
        var entry = scene.arrears(target(), Severity.SERIOUS);
        assertThat(executor(entry, "CJ-16")).isEqualTo(scene.districtLead);
        var commission = bureau("中共呼和浩特市新城区纪律检查委员会");
        assertThat(executor(entry, "CJ-16")).isEqualTo(commission);
    }
}
