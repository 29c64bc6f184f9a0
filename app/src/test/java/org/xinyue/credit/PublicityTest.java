package org.xinyue.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.decision.Ground;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** What everybody may see of credit files, and for how long. */
@Proves({Clause.A6_RECORD, Clause.B4_IDENTITY})
class PublicityTest {
    private final CreditScene scene = new CreditScene("2026-03-02");
    private final World world = scene.world;

    @AfterEach
    void close() {
        scene.close();
    }

    private java.util.List<Publicity.Shown> shown() {
        return world.get(Publicity.class).page("", null, 20);
    }

    @Test
    void a_confirmed_breach_is_shown_with_its_ground_and_without_its_facts() {
        scene.confirmed(Ground.REFUSAL);
        assertThat(shown()).singleElement().satisfies(one -> {
            assertThat(one.body()).isEqualTo("新城区住房和城乡建设局");
            assertThat(one.ground()).isEqualTo("拒不整改");
            assertThat(one.toString()).doesNotContain("青城恒远", "125 万", "蒙信诉");
        });
    }

    @Test
    void it_is_gone_with_the_last_minute_of_its_last_day() {
        var entry = scene.confirmed(Ground.REFUSAL);
        world.clock.set(entry.lastDay().atTime(LocalTime.of(23, 59)));
        assertThat(shown()).hasSize(1);
        world.clock.set(entry.lastDay().plusDays(1).atStartOfDay());
        assertThat(shown()).isEmpty();
    }

    @Test
    void minor_ones_arrears_and_revoked_ones_are_not_shown() {
        var entry = scene.confirmed(Ground.REFUSAL);
        scene.arrears(world.districtHousing, Severity.SERIOUS);
        var bookings = world.get(Bookings.class);
        assertThat(shown()).hasSize(1);
        bookings.reclassify(entry.id(), 1, Severity.MINOR, "情节轻微，已经付清", scene.lead());
        assertThat(shown()).isEmpty();
        bookings.reclassify(entry.id(), 2, Severity.SERIOUS, "付清的说法查证不实", scene.lead());
        assertThat(shown()).hasSize(1);
        bookings.revoke(entry.id(), 3, "认定书已经撤销", scene.lead());
        assertThat(shown()).isEmpty();
    }

    @Test
    void what_is_shown_can_be_looked_for_by_name() {
        scene.confirmed(Ground.REFUSAL);
        assertThat(world.get(Publicity.class).page("新城区", null, 20)).hasSize(1);
        assertThat(world.get(Publicity.class).page("包头", null, 20)).isEmpty();
    }
}
