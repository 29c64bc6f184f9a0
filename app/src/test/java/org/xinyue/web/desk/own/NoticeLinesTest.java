package org.xinyue.web.desk.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.CaseTime;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;
import org.xinyue.testing.SeenStatements;

/** A page of messages in words: one look at the cases, whatever their number, and nothing of foreign ones. */
@Proves(Clause.B4_IDENTITY)
class NoticeLinesTest {
    private final World world = new World("2026-03-02");
    private final NoticeLines lines = new NoticeLines(world.cases(), world.get(CaseTime.class));

    @AfterEach
    void close() {
        world.close();
    }

    private List<Notices.Listed> sent(int count, UUID body) {
        for (int index = 0; index < count; index++) {
            var file = world.lodge();
            world.get(Notices.class)
                    .send("test:" + UUID.randomUUID(), body, file.caseId(), Notice.Tone.NEWS, file.number() + " 新件");
        }
        return world.get(Notices.class).page(Set.of(body), null, 100);
    }

    @Test
    void a_page_costs_as_many_statements_as_one_message() {
        var page = sent(12, world.cityLead);
        var one = SeenStatements.of(() -> lines.of(page.subList(0, 1), world.receiver()));
        var all = SeenStatements.of(() -> assertThat(lines.of(page, world.receiver()))
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.href()).startsWith("/office/cases/")));
        assertThat(all).isNotEmpty().hasSameSizeAs(one);
    }

    @Test
    void a_case_that_is_not_the_readers_is_not_named() {
        var page = sent(1, world.cityTransport);
        assertThat(lines.of(page, World.officer("那仁", world.cityTransport)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.href()).isNull();
                    assertThat(line.message()).doesNotContain("号");
                });
    }
}
