package org.xinyue.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.audit.AuditTrail;
import org.xinyue.credit.CreditScene;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Whom a check is about when the body was renamed, succeeded or ended: never an answer about nobody. */
@Proves(Clause.A8_SANCTIONS)
class AskedBodyTest {
    private static final String NAME = "新城区建设管理局";
    private static final String CODE = "11532300568802305C";

    private final CreditScene scene = new CreditScene("2026-03-02");
    private final UUID ended = register(CODE, LocalDate.of(2019, 3, 1));

    @AfterEach
    void close() {
        scene.close();
    }

    private Organisations organisations() {
        return scene.world.get(Organisations.class);
    }

    private UUID register(@Nullable String code, LocalDate from) {
        return organisations()
                .register(new NewBody(
                        NAME,
                        code,
                        BodyKind.DEPARTMENT,
                        Level.COUNTY,
                        "150102",
                        new Lines(scene.world.cityHousing, null),
                        from,
                        false,
                        "测试"));
    }

    private List<UUID> meant() {
        var check = scene.world.get(SanctionCheck.class);
        return List.of(ended.toString(), CODE, NAME).stream()
                .flatMap(typed -> check.body(typed).stream())
                .map(Body::id)
                .toList();
    }

    @Test
    void a_succeeded_body_is_its_successor_by_id_code_and_name() {
        assertThat(meant()).hasSize(3).containsOnly(ended);
        organisations().succeed(ended, scene.world.districtHousing, scene.today(), "测试");
        assertThat(meant()).hasSize(3).containsOnly(scene.world.districtHousing);
    }

    @Test
    void a_body_that_ended_without_a_successor_is_not_answered_for() {
        organisations().end(ended, scene.today(), "测试");
        assertThat(meant()).isEmpty();
    }

    @Test
    void a_living_body_of_the_name_goes_before_an_ended_one() {
        organisations().end(ended, scene.today(), "测试");
        var again = register(null, scene.today());
        assertThat(meant()).containsOnly(again);
    }

    @Test
    void a_question_about_nobody_is_put_down() {
        scene.world.get(SanctionCheck.class).notFound(List.of("没有这个局"), Purpose.SPECIAL_BOND, "财政局");
        assertThat(scene.world.get(AuditTrail.class).about("没有这个局", 5))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("财政局", Purpose.SPECIAL_BOND.label()));
    }
}
