package org.xinyue.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
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
}
