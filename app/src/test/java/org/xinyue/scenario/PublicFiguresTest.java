package org.xinyue.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.PublicFigures;
import org.xinyue.casework.YearFigures.Share;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** What everybody is told of the region follows from what was done, and only from that. */
@Proves(Clause.A1_COLUMN)
class PublicFiguresTest {
    private final World world = new World("2026-03-02");
    private final PublicFigures figures = world.get(PublicFigures.class);

    @AfterEach
    void close() {
        world.close();
    }

    private void anHourLater() {
        world.clock.set(world.clock.today().plusDays(1));
    }

    private void putRight() {
        var id = world.lodge().caseId();
        world.rectifying(id);
        world.says(id, Act.REPORT_RECTIFIED, world.respondent());
        world.says(id, Act.CERTIFY, world.verifier());
        world.says(id, Act.ANSWER, world.verifier());
    }

    private void confirmed() {
        var id = world.lodge().caseId();
        var refusal = new Decision.Confirmation(Ground.REFUSAL, "书面回复拒绝支付");
        world.rectifying(id);
        world.act(id, Act.NOTICE_CONFIRMATION, refusal, world.verifier());
        world.says(id, Act.MAKE_STATEMENT, world.respondent());
        world.act(id, Act.CONFIRM_BREACH, refusal, world.verifier());
        world.says(id, Act.REPORT_CONFIRMATION, world.verifier());
    }

    @Test
    void nothing_is_counted_where_nobody_has_complained() {
        var none = figures.current();
        assertThat(none.received()).isZero();
        assertThat(none.transfers()).isEqualTo(new Share(0, 0));
    }

    @Test
    void cases_put_right_and_cases_confirmed_are_different_things() {
        putRight();
        confirmed();
        world.lodge();
        var year = figures.current();
        assertThat(year.received()).isEqualTo(3);
        assertThat(year.ended()).isEqualTo(2);
        assertThat(year.putRight()).isEqualTo(1);
        assertThat(year.confirmed()).isEqualTo(1);
        assertThat(year.transfers()).isEqualTo(new Share(2, 2));
        assertThat(year.verifications()).isEqualTo(new Share(2, 2));
    }

    @Test
    void a_transfer_after_the_third_working_day_is_no_transfer_in_time() {
        var late = world.lodge().caseId();
        world.clock.set(LocalDate.of(2026, 3, 6));
        world.verifying(late);
        assertThat(figures.current().transfers()).isEqualTo(new Share(0, 1));
    }

    @Test
    void a_case_that_goes_on_is_neither_ended_nor_put_right() {
        world.rectifying(world.lodge().caseId());
        var year = figures.current();
        assertThat(year.ended()).isZero();
        assertThat(year.putRight()).isZero();
    }

    @Test
    void a_complaint_does_not_move_the_figures_within_the_hour() {
        figures.current();
        world.lodge();
        assertThat(figures.current().received()).isZero();
        anHourLater();
        assertThat(figures.current().received()).isEqualTo(1);
    }

    @Test
    void what_was_lodged_more_than_a_year_ago_is_not_counted() {
        world.lodge();
        world.clock.set(LocalDate.of(2027, 3, 3));
        assertThat(figures.current().received()).isZero();
    }
}
