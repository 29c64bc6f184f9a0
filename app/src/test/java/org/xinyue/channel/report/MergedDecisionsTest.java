package org.xinyue.channel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.matter.DoorReplies;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A door whose matter goes on in another case finds there what it was told of, without a word about that case's complainant. */
@Proves({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
class MergedDecisionsTest {
    private final ReportScene scene = new ReportScene();
    private final DoorReplies replies = scene.world.get(DoorReplies.class);

    @AfterEach
    void close() {
        scene.close();
    }

    private java.util.List<DoorReplies.Decided> decisions(UUID id) {
        var entry = scene.world.get(DoorEntries.class).of(id).getFirst();
        return replies.decisions(entry.door(), entry.ownNumber());
    }

    @Test
    void what_is_decided_where_the_matter_goes_on_is_listed_without_its_free_words() {
        var main = scene.lodge(ReportForm.DESK);
        var second = scene.lodge(ReportForm.FEED);
        scene.does(second, Act.MERGE, new Decision.Merger(main, "同一企业就同一合同重复投诉"));
        scene.decide(main, Reported.CONFIRMATION);
        var told = scene.told(second).stream()
                .filter(report -> report.basis() == Basis.MERGED)
                .map(report -> report.said().act().name())
                .toList();
        var listed = decisions(second);
        assertThat(listed)
                .filteredOn(DoorReplies.Decided::merged)
                .extracting(DoorReplies.Decided::act)
                .containsAll(told)
                .contains("FIND_TRUE", "ORDER_RECTIFICATION", "CONFIRM_BREACH");
        assertThat(listed.toString()).contains("认定情形", "完成期限").doesNotContain(ReportScene.IDENTITY);
        assertThat(decisions(main).toString())
                .as("its own complainant is told all")
                .contains("青城恒远");
        assertThat(decisions(main)).noneMatch(DoorReplies.Decided::merged);
    }

    @Test
    void what_goes_on_by_way_of_a_third_case_is_followed_to_its_end() {
        var main = scene.lodge(ReportForm.DESK);
        var middle = scene.lodge(ReportForm.DESK);
        var last = scene.lodge(ReportForm.FEED);
        scene.does(last, Act.MERGE, new Decision.Merger(middle, "同一合同重复投诉"));
        scene.does(middle, Act.MERGE, new Decision.Merger(main, "同一合同重复投诉"));
        scene.decide(main, Reported.FINDING);
        assertThat(decisions(last)).extracting(DoorReplies.Decided::act).contains("FIND_UNTRUE");
    }

    @Test
    void a_case_that_stands_by_itself_is_told_of_no_other() {
        var main = scene.lodge(ReportForm.DESK);
        var other = scene.lodge(ReportForm.FEED);
        scene.decide(main, Reported.FINDING);
        assertThat(decisions(other)).isEmpty();
    }
}
