package org.xinyue.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.document.Proof;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** The credit file from the confirmation in a case to its versions, with who may see it and what is refused. */
@Proves(Clause.A6_RECORD)
class CreditFileTest {
    private final CreditScene scene = new CreditScene("2026-03-02");
    private final World world = scene.world;

    @AfterEach
    void close() {
        scene.close();
    }

    private CreditFiles.CreditFile file(LocalDate asOf) {
        return world.get(CreditFiles.class).file(world.districtHousing, asOf, scene.lead());
    }

    @Test
    void a_confirmed_breach_is_in_the_file_with_its_keys() {
        var entry = scene.confirmed(Ground.REFUSAL);
        assertThat(entry.finding().kind()).isEqualTo(EntryKind.BREACH);
        assertThat(entry.finding().item()).isEqualTo("ZWSX-01-2023");
        assertThat(entry.finding().severity()).isEqualTo(Severity.SERIOUS);
        assertThat(entry.basis().confirmingBody()).isEqualTo(world.cityHousing);
        assertThat(entry.basis().document()).startsWith("违约失信认定书（蒙信诉〔2026〕");
        assertThat(entry.lastDay()).isEqualTo(scene.today().plusMonths(36).minusDays(1));
        assertThat(file(scene.today()).entries()).containsExactly(entry);
        assertThat(world.get(Notices.class).unread(List.of(world.districtHousing), 20))
                .anyMatch(notice -> notice.message().contains("记入信用档案"));
    }

    @Test
    void the_journal_read_again_from_its_beginning_changes_nothing() {
        scene.confirmed(Ground.REFUSAL);
        var before = file(scene.today());
        world.get(JdbcClient.class)
                .sql("DELETE FROM event_cursor WHERE reader = ?")
                .param(BreachBooking.READER)
                .update();
        assertThat(world.get(BreachBooking.class).run()).isPositive();
        assertThat(file(scene.today())).isEqualTo(before);
    }

    @Test
    void a_confirmation_that_is_sent_back_on_review_is_taken_out_and_comes_back_as_another_version() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var caseId = Objects.requireNonNull(entry.caseId());
        world.says(caseId, Act.REPORT_CONFIRMATION, world.verifier());
        var file = world.says(caseId, Act.OBJECT, world.respondent());
        var reviewer = Objects.requireNonNull(file.state().parties().reviewer());
        world.says(caseId, Act.REMIT, World.decider("其其格", reviewer));
        world.get(BreachBooking.class).run();
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.REVOKED);
        assertThat(EntryDigest.holds(scene.entries().versions(entry.id()))).isTrue();
    }

    @Test
    void the_file_is_seen_as_it_stood_on_a_day() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var then = scene.today();
        world.clock.advanceDays(10);
        world.get(Bookings.class).reclassify(entry.id(), 1, Severity.GENERAL, "情节较轻，已支付一半", scene.lead());
        assertThat(file(then).entries().getFirst().finding().severity()).isEqualTo(Severity.SERIOUS);
        assertThat(file(scene.today()).entries().getFirst().finding().severity())
                .isEqualTo(Severity.GENERAL);
        assertThat(file(then.minusDays(1)).entries()).isEmpty();
    }

    @Test
    void entries_follow_the_body_that_takes_over() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var district = world.get(Organisations.class)
                .directory()
                .governmentOf("150102", scene.today())
                .orElseThrow()
                .id();
        var heir = world.register("新城区城乡建设和管理局", Level.COUNTY, "150102", new Lines(district, world.cityHousing));
        world.get(Organisations.class).succeed(world.districtHousing, heir, scene.today(), "测试");
        var file = world.get(CreditFiles.class).file(heir, scene.today(), World.officer("承继", heir));
        assertThat(file.body().id()).isEqualTo(heir);
        assertThat(file.entries()).containsExactly(entry);
    }

    @Test
    void there_is_no_entry_without_a_document() {
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> new CreditEntry.Basis(" ", world.cityHousing, "法院", scene.today(), null))
                .withMessageContaining("依据文书");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> world.get(Bookings.class)
                        .book(scene.typed(world.districtHousing, Severity.GENERAL), Proof.none(), scene.lead()))
                .withMessageContaining("扫描件");
    }

    @Test
    void only_a_lead_body_of_the_place_books_and_only_into_files_of_public_bodies() {
        var typed = scene.typed(world.districtHousing, Severity.GENERAL);
        var bookings = world.get(Bookings.class);
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> bookings.book(typed, CreditScene.proof(), world.verifier()));
        var foreign = world.get(Organisations.class)
                .directory()
                .creditLeadAt("150200", scene.today())
                .orElseThrow();
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> bookings.book(typed, CreditScene.proof(), World.decider("包头", foreign.id())));
        assertThat(bookings.book(typed, CreditScene.proof(), world.receiver()).version())
                .as("the lead body of the city may book for its districts")
                .isEqualTo(1);
    }

    @Test
    void of_two_lead_officials_who_decide_at_once_the_second_is_refused() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var bookings = world.get(Bookings.class);
        bookings.reclassify(entry.id(), 1, Severity.GENERAL, "情节较轻，已支付一半", scene.lead());
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> bookings.revoke(entry.id(), 1, "认定书已经撤销", scene.lead()))
                .withMessageContaining("又有变动");
    }

    @Test
    void whoever_only_books_does_not_decide() {
        var entry = scene.confirmed(Ground.REFUSAL);
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> world.get(Bookings.class)
                        .revoke(entry.id(), 1, "认定书已经撤销", World.officer("承办", scene.districtLead)));
    }

    @Test
    void a_stranger_sees_no_file_and_the_body_sees_its_own() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var files = world.get(CreditFiles.class);
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> files.file(world.districtHousing, scene.today(), transport()));
        assertThat(files.page(new CreditFiles.Query("", null, null), 10, transport()))
                .isEmpty();
        assertThat(files.file(world.districtHousing, scene.today(), world.respondent())
                        .entries())
                .containsExactly(entry);
        assertThat(files.versions(entry.id(), world.verifier()))
                .as("the confirming body sees what it confirmed")
                .hasSize(1);
    }

    private Actor.Official transport() {
        return World.decider("路人", world.cityTransport);
    }

    @Test
    void versions_cannot_be_changed_even_by_the_owner_of_the_database() {
        scene.confirmed(Ground.REFUSAL);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> world.get(JdbcClient.class)
                        .sql("UPDATE credit_entry SET status = 'REPAIRED'")
                        .update())
                .withMessageContaining("append-only");
    }

    private CreditEntry ofTheLeadItself() {
        return world.get(Bookings.class)
                .book(scene.typed(scene.districtLead, Severity.GENERAL), CreditScene.proof(), world.receiver());
    }

    @Test
    void a_lead_body_does_not_decide_about_its_own_file_and_the_one_above_it_does() {
        var entry = ofTheLeadItself();
        assertThat(entry.basis().confirmingBody()).as("not the body itself").isEqualTo(world.cityLead);
        var bookings = world.get(Bookings.class);
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> bookings.revoke(entry.id(), 1, "通知书已经撤销", scene.lead()));
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> bookings.reclassify(entry.id(), 1, Severity.MINOR, "情节较轻，已支付一半", scene.lead()));
        assertThat(bookings.revoke(entry.id(), 1, "通知书已经撤销", world.receiver()).status())
                .isEqualTo(EntryStatus.REVOKED);
    }

    @Test
    void whoever_also_sits_in_the_body_itself_does_not_decide_about_it() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var both = new Actor.Official(
                new UUID(9, 9), "兼职", Set.of(scene.districtLead, world.districtHousing), Set.of(Role.DECIDER));
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() -> world.get(Bookings.class).revoke(entry.id(), 1, "认定书已经撤销", both));
    }

    @Test
    void nobody_decides_about_the_lead_body_of_the_region() {
        var access = world.get(CreditAccess.class);
        var region = access.leadOf(world.cityLead).id();
        assertThat(access.mayDecide(world.cityLead, World.decider("自治区", region)))
                .isTrue();
        assertThat(access.leadOf(region).id()).isEqualTo(region);
        assertThat(access.mayDecide(region, World.decider("自治区", region))).isFalse();
        assertThat(access.mayDecide(region, world.receiver())).isFalse();
    }

    @Test
    void a_confirmation_that_no_item_covers_is_put_down_and_later_ones_are_booked() {
        var caseId = world.lodge().caseId();
        world.rectifying(caseId);
        var confirmation = new Decision.Confirmation(Ground.REFUSAL, "青城恒远的工程款 125 万元至今没有支付");
        world.act(caseId, Act.NOTICE_CONFIRMATION, confirmation, world.verifier());
        world.says(caseId, Act.MAKE_STATEMENT, world.respondent());
        world.clock.set(LocalDate.of(2023, 5, 8));
        world.act(caseId, Act.CONFIRM_BREACH, confirmation, world.verifier());
        world.clock.set(LocalDate.of(2026, 3, 2));
        world.get(BreachBooking.class).run();
        assertThat(scene.entries().find(BreachBooking.entryOf(caseId))).isEmpty();
        assertThat(world.get(AuditTrail.class).about(world.cases().get(caseId).number(), 20))
                .anySatisfy(line -> assertThat(line.detail()).contains("2023-05-08 目录中没有“违约失信”事项"));
        assertThat(scene.confirmed(Ground.REFUSAL).status()).isEqualTo(EntryStatus.VALID);
    }
}
