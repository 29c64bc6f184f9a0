package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.SeenStatements;

/** How often a page asks the database: each question is a way to another process and back, whatever it costs there. */
@DeskScenes
class StatementsTest {
    private final DeskScene scene;

    @Autowired
    StatementsTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    /** The case, its complaint, history, tally, files, papers, notices, like ones and readers; the line of this reading; the menu. */
    @Test
    @Proves(Clause.B4_SECRETS)
    void a_case_page_asks_sixteen_times_at_most_and_records_the_reading() {
        var file = scene.lodge();
        assertThat(asked(DeskScene.pathOf(file), scene.receiver()))
                .hasSizeLessThanOrEqualTo(16)
                .filteredOn(sql -> sql.contains("INSERT INTO audit_entry"))
                .hasSize(1);
    }

    @Test
    void a_case_page_asks_no_more_often_when_the_firm_has_more_cases() {
        scene.lodge();
        var file = scene.lodge();
        var few = asked(DeskScene.pathOf(file), scene.receiver());
        for (int more = 0; more < 5; more++) {
            scene.lodge();
        }
        assertThat(asked(DeskScene.pathOf(file), scene.receiver())).hasSameSizeAs(few);
    }

    @Test
    void a_case_page_asks_no_more_often_when_more_acts_clocks_and_lines_are_on_it() {
        var young = scene.lodge();
        scene.verifying(young.id());
        var old = scene.lodge();
        scene.rectifying(old.id());
        var longer = new Decision.Extension("材料供应延误，需要延期", scene.clock.today().plusDays(40));
        scene.act(old.id(), Act.ASK_EXTENSION, longer, scene.respondent());
        int few = asked(DeskScene.pathOf(young), scene.verifier()).size();
        // One more for the numbers of the cases whose doors were told of something.
        assertThat(asked(DeskScene.pathOf(old), scene.verifier())).hasSizeLessThanOrEqualTo(few + 1);
    }

    @Test
    void a_case_page_reads_the_case_once() {
        var file = scene.lodge();
        assertThat(asked(DeskScene.pathOf(file), scene.receiver()))
                .filteredOn(sql -> sql.contains("where c.id = ?"))
                .hasSize(1);
    }

    @Test
    void an_inbox_asks_no_more_often_when_more_cases_lie_on_it() {
        scene.verifying(scene.lodge().id());
        var few = asked("/office", scene.verifier());
        for (int more = 0; more < 5; more++) {
            scene.verifying(scene.lodge().id());
        }
        assertThat(asked("/office", scene.verifier())).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
    }

    /** The statements of a page that was asked for before, without the seldom ones that see whether what is kept in memory is old. */
    private List<String> asked(String path, Actor.Official official) {
        assertThat(scene.open(path, official).status()).isEqualTo(200);
        return SeenStatements.of(
                        () -> assertThat(scene.open(path, official).status()).isEqualTo(200))
                .stream()
                .filter(sql -> !sql.contains("body_register") && !sql.contains("holiday_notice"))
                .toList();
    }
}
