package org.xinyue.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Ground;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.CreditScene;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryStatus;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.credit.Publicity;
import org.xinyue.credit.Severity;
import org.xinyue.document.Proof;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.Orders;
import org.xinyue.sanction.Purpose;
import org.xinyue.sanction.SanctionCheck;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** The way back: asked, certified, decided, and everything ended by the one decision; and objections with their mark. */
@Proves(Clause.A11_REPAIR)
class RequestsTest {
    private static final String WORDS = "工程款和利息已经付清，附银行回单";

    private final CreditScene scene = new CreditScene("2026-03-02");
    private final World world = scene.world;

    @AfterEach
    void close() {
        scene.close();
    }

    private Requests requests() {
        return world.get(Requests.class);
    }

    private UUID apply(CreditEntry entry, RequestKind kind) {
        var now = scene.entries().get(entry.id());
        return requests()
                .apply(
                        entry.id(),
                        new Requests.Application(kind, now.version(), WORDS, true, CreditScene.proof()),
                        world.respondent());
    }

    private void act(UUID request, RequestAct act, Actor.Official by) {
        int version = requests().get(request, by).request().version();
        requests().act(request, new Requests.Deed(act, version, "已与企业核对，情况属实"), by);
    }

    private void order(CreditEntry entry) {
        var orders = world.get(Orders.class);
        orders.propose(entry.id(), List.of("CJ-02"), scene.lead());
        var order = orders.ofEntry(entry.id()).getLast();
        orders.act(order.id(), new Orders.Deed(OrderAct.DECIDE, 1, "", Proof.none()), scene.lead());
    }

    private boolean restricted() {
        var check = world.get(SanctionCheck.class);
        var body = check.body(world.districtHousing.toString()).orElseThrow();
        return check.check(body, Purpose.SPECIAL_BOND, "财政局").isRestricted();
    }

    private List<Publicity.Shown> shown() {
        return world.get(Publicity.class).page("", null, 20);
    }

    @Test
    void one_decision_ends_publicity_and_measures_and_tells_whoever_carries_them_out() {
        var entry = scene.confirmed(Ground.REFUSAL);
        order(entry);
        assertThat(restricted()).isTrue();
        var request = apply(entry, RequestKind.REPAIR);
        act(request, RequestAct.CONFIRM, world.verifier());
        assertThat(restricted()).as("certified is not decided").isTrue();
        act(request, RequestAct.GRANT, scene.lead());
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.REPAIRED);
        assertThat(restricted()).isFalse();
        assertThat(shown()).isEmpty();
        assertThat(world.get(Notices.class).unread(List.of(scene.districtLead), 50))
                .anyMatch(notice -> notice.message().contains("已修复，请停止"));
        assertThat(world.get(Notices.class).unread(List.of(world.districtHousing), 50))
                .anyMatch(notice -> notice.message().contains("已同意"));
    }

    @Test
    void a_second_entry_keeps_the_measure_in_force() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var second = scene.arrears(world.districtHousing, Severity.GENERAL);
        order(entry);
        order(second);
        var request = apply(entry, RequestKind.REPAIR);
        act(request, RequestAct.CONFIRM, world.verifier());
        act(request, RequestAct.GRANT, scene.lead());
        assertThat(restricted()).isTrue();
    }

    @Test
    void asked_twice_it_is_refused_and_may_be_asked_again_after_a_refusal() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var request = apply(entry, RequestKind.REPAIR);
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> apply(entry, RequestKind.REPAIR))
                .withMessageContaining("正在办理");
        act(request, RequestAct.DENY, world.verifier());
        assertThatExceptionOfType(RequestRefused.class)
                .as("what was not certified is not granted")
                .isThrownBy(() -> act(request, RequestAct.GRANT, scene.lead()));
        act(request, RequestAct.REFUSE, scene.lead());
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.VALID);
        assertThat(apply(entry, RequestKind.REPAIR)).isNotEqualTo(request);
    }

    @Test
    void each_does_only_what_is_his() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var application = new Requests.Application(RequestKind.REPAIR, 1, WORDS, true, CreditScene.proof());
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> requests().apply(entry.id(), application, world.verifier()));
        var request = apply(entry, RequestKind.REPAIR);
        for (var by : List.of(scene.lead(), world.respondent(), World.officer("承办", world.cityHousing))) {
            assertThatExceptionOfType(RequestUnknown.class).isThrownBy(() -> act(request, RequestAct.CONFIRM, by));
        }
        act(request, RequestAct.CONFIRM, world.verifier());
        assertThatExceptionOfType(RequestUnknown.class)
                .isThrownBy(() -> act(request, RequestAct.GRANT, world.verifier()));
        assertThatExceptionOfType(RequestUnknown.class)
                .as("the lead body of the city is not of the same level")
                .isThrownBy(() -> act(request, RequestAct.GRANT, world.receiver()));
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_refused() {
        var request = apply(scene.confirmed(Ground.REFUSAL), RequestKind.REPAIR);
        act(request, RequestAct.CONFIRM, world.verifier());
        requests().act(request, new Requests.Deed(RequestAct.GRANT, 2, "符合修复条件"), scene.lead());
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(
                        () -> requests().act(request, new Requests.Deed(RequestAct.REFUSE, 2, "不符合修复条件"), scene.lead()))
                .withMessageContaining("又有办理");
    }

    @Test
    void without_proof_or_commitment_or_words_it_is_refused() {
        var entry = scene.confirmed(Ground.REFUSAL);
        for (var application : List.of(
                new Requests.Application(RequestKind.REPAIR, 1, WORDS, true, Proof.none()),
                new Requests.Application(RequestKind.REPAIR, 1, WORDS, false, CreditScene.proof()),
                new Requests.Application(RequestKind.REPAIR, 1, "已付", true, CreditScene.proof()),
                new Requests.Application(RequestKind.REPAIR, 0, WORDS, true, CreditScene.proof()))) {
            assertThatExceptionOfType(RequestRefused.class)
                    .isThrownBy(() -> requests().apply(entry.id(), application, world.respondent()));
        }
        assertThat(requests().ofEntry(entry.id())).isEmpty();
    }

    @Test
    void the_national_rules_ask_for_a_shortest_time_of_publicity_and_the_plan_does_not() {
        var entry = scene.confirmed(Ground.OVERDUE);
        var confirmedOn = entry.basis().confirmedOn();
        assertThat(new RepairPolicy(false).earliest(entry)).isEqualTo(confirmedOn);
        assertThat(new RepairPolicy(true).earliest(entry)).isEqualTo(confirmedOn.plusMonths(3));
        assertThat(new RepairPolicy(true).earliest(scene.arrears(world.districtHousing, Severity.SERIOUS)))
                .isEqualTo(scene.today().plusMonths(12));
        assertThat(new RepairPolicy(true).earliest(scene.arrears(world.districtHousing, Severity.MINOR)))
                .isEqualTo(scene.today());
    }

    @Test
    void an_objection_is_marked_at_once_and_the_mark_goes_when_it_is_refused() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var request = apply(entry, RequestKind.OBJECTION);
        assertThat(shown()).singleElement().matches(Publicity.Shown::objected);
        act(request, RequestAct.DENY, world.verifier());
        act(request, RequestAct.REFUSE, scene.lead());
        assertThat(shown()).singleElement().matches(one -> !one.objected());
    }

    @Test
    void an_objection_that_is_right_takes_the_entry_back_and_all_that_followed() {
        var entry = scene.confirmed(Ground.REFUSAL);
        order(entry);
        var request = apply(entry, RequestKind.OBJECTION);
        act(request, RequestAct.CONFIRM, world.verifier());
        act(request, RequestAct.GRANT, scene.lead());
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.REVOKED);
        assertThat(restricted()).isFalse();
    }

    @Test
    void an_objection_after_the_entry_has_expired_is_refused() {
        var entry = scene.arrears(world.districtHousing, Severity.MINOR);
        world.clock.set(entry.lastDay().plusDays(1));
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> apply(entry, RequestKind.OBJECTION))
                .withMessageContaining("已到期");
    }

    @Test
    void a_request_that_lies_too_long_is_reported_above_once() {
        apply(scene.confirmed(Ground.REFUSAL), RequestKind.REPAIR);
        world.clock.set(LocalDate.of(2026, 3, 6));
        world.get(RequestWatch.class).run();
        world.get(RequestWatch.class).run();
        assertThat(world.get(Notices.class).unread(List.of(world.cityHousing), 50))
                .filteredOn(notice -> notice.message().contains("超期未办"))
                .hasSize(1);
    }

    @Test
    void what_the_entry_did_not_say_when_it_was_asked_is_not_granted() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var request = apply(entry, RequestKind.REPAIR);
        act(request, RequestAct.CONFIRM, world.verifier());
        world.get(Bookings.class).reclassify(entry.id(), 1, Severity.GENERAL, "情节较轻，已支付一半", scene.lead());
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> act(request, RequestAct.GRANT, scene.lead()))
                .withMessage("提出申请以后这条信用记录的内容已经变动，请作“不同意”，由单位按现在的内容重新提出");
        act(request, RequestAct.REFUSE, scene.lead());
        var again = apply(entry, RequestKind.REPAIR);
        act(again, RequestAct.CONFIRM, world.verifier());
        act(again, RequestAct.GRANT, scene.lead());
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.REPAIRED);
    }

    @Test
    void nobody_certifies_for_his_own_body() {
        var other = scene.arrears(world.districtHousing, Severity.GENERAL);
        var basis = new CreditEntry.Basis("通知书", world.districtHousing, "本单位", scene.today(), null);
        var entry = scene.entries().correct(new Entries.Change(other.id(), 1, "更正依据", "苏和"), other.finding(), basis);
        var request = apply(entry, RequestKind.REPAIR);
        assertThatExceptionOfType(RequestUnknown.class)
                .isThrownBy(() -> act(request, RequestAct.CONFIRM, world.respondent()));
        assertThatExceptionOfType(RequestUnknown.class)
                .isThrownBy(() -> act(request, RequestAct.DENY, world.respondent()));
    }
}
