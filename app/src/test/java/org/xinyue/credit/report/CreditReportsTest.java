package org.xinyue.credit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.decision.Ground;
import org.xinyue.credit.CreditScene;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.credit.Severity;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Credit reports: issued to whoever may read, verified by anybody, and outdated when the file moves on. */
@Proves(Clause.A6_RECORD)
class CreditReportsTest {
    private final CreditScene scene = new CreditScene("2026-03-02");

    @AfterEach
    void close() {
        scene.close();
    }

    private CreditReports reports() {
        return scene.world.get(CreditReports.class);
    }

    @Test
    void a_report_holds_the_file_and_is_verified_by_its_code() {
        var entry = scene.confirmed(Ground.REFUSAL);
        var report = reports().issue(scene.world.districtHousing, scene.world.respondent());
        assertThat(report.entries()).containsExactly(entry);
        assertThat(report.number()).matches("XYBG2026-\\d{6}");
        var spaced = report.code().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        assertThat(reports().verify(spaced)).hasValueSatisfying(found -> {
            assertThat(found.number()).isEqualTo(report.number());
            assertThat(found.sm3()).isEqualTo(report.sm3());
            assertThat(found.current()).isTrue();
        });
    }

    @Test
    void a_report_is_outdated_when_the_file_moves_on() {
        var report = reports().issue(scene.world.districtHousing, scene.lead());
        scene.arrears(scene.world.districtHousing, Severity.GENERAL);
        assertThat(reports().verify(report.code()))
                .hasValueSatisfying(found -> assertThat(found.current()).isFalse());
    }

    @Test
    void a_stranger_gets_none_and_an_unknown_code_is_unknown() {
        assertThatExceptionOfType(EntryUnknown.class)
                .isThrownBy(() ->
                        reports().issue(scene.world.districtHousing, World.decider("路人", scene.world.cityTransport)));
        assertThat(reports().verify("")).isEmpty();
        assertThat(reports().verify("abcdefghjkmnpqrs")).isEmpty();
    }
}
