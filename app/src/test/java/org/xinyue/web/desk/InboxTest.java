package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditEntry;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;

/** The inbox by date and the search: what they list, to whom, and what they never say. */
@DeskScenes
class InboxTest {
    private final DeskScene scene;

    @Autowired
    InboxTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    @Test
    void lists_what_is_owed_with_the_working_days_left() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var page = scene.open("/office", scene.verifier());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(file.number(), "剩 5 个工作日", "03-09（一） 到期", "核实中", "128.64");
    }

    @Test
    void says_so_when_the_day_has_come_and_when_it_has_passed() {
        var file = scene.lodge();
        scene.verifying(file.id());
        scene.clock.set(LocalDate.parse("2026-03-09"));
        assertThat(scene.open("/office?bucket=today", scene.verifier()).text()).contains("今天到期", file.number());
        scene.clock.set(LocalDate.parse("2026-03-12"));
        assertThat(scene.open("/office?bucket=overdue", scene.verifier()).text())
                .contains("超期 3 个工作日", "请立即办理");
    }

    @Test
    void marks_a_date_beyond_the_last_notice_as_provisional() {
        // A year ahead of what any test of this database loads.
        scene.clock.set(LocalDate.parse("2027-12-30"));
        var file = scene.lodge();
        scene.verifying(file.id());
        assertThat(scene.open("/office", scene.verifier()).text()).contains("（暂定）");
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text()).contains("放假通知尚未发布");
    }

    @Test
    void pages_by_key_without_losing_one() {
        for (int index = 0; index < 23; index++) {
            scene.verifying(scene.lodge().id());
        }
        var first = scene.open("/office", scene.verifier()).text();
        assertThat(first).contains("下一页", "共 23 件");
        var next = first.replaceAll("(?s).*href=\"(/office\\?bucket=all&amp;after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        var second = scene.open(next, scene.verifier()).text();
        assertThat(first.split("row-act", -1)).hasSize(21);
        assertThat(second.split("row-act", -1)).hasSize(4);
        assertThat(second).contains("上一页").doesNotContain("下一页");
    }

    @Test
    void an_unreadable_cursor_begins_at_the_beginning() {
        var file = scene.lodge();
        scene.verifying(file.id());
        assertThat(scene.open("/office?bucket=nonsense&after=abc", scene.verifier())
                        .text())
                .contains(file.number());
    }

    @Test
    void is_empty_in_words_for_a_desk_without_duties_and_for_one_without_desk() {
        assertThat(scene.open("/office", scene.verifier()).text()).contains("没有待办投诉");
        assertThat(scene.open("/office", scene.administrator("管理员")).text()).contains("您没有办理岗位");
    }

    @Test
    void does_not_list_the_case_of_another_body() {
        var file = scene.lodge();
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        assertThat(scene.open("/office", stranger).text()).doesNotContain(file.number());
        assertThat(scene.open("/office/search?q=" + file.number(), stranger).text())
                .contains("没有找到相符的投诉")
                .doesNotContain(file.title());
    }

    @Test
    void finds_by_number_and_records_the_search() {
        var file = scene.lodge();
        var found = scene.open("/office/search?q=" + file.number(), scene.receiver());
        assertThat(found.text()).contains(file.title(), "共 1 件");
        assertThat(scene.get(AuditTrail.class).latest(1))
                .extracting(AuditEntry::act, AuditEntry::subject)
                .containsExactly(tuple("检索案件", file.number()));
    }

    @Test
    void never_names_the_complainant() {
        var file = scene.lodge();
        scene.open("/office", scene.receiver()).hides(DeskScene.IDENTITY);
        scene.open("/office/search?q=", scene.receiver()).hides(DeskScene.IDENTITY);
        scene.verifying(file.id());
        scene.act(file.id(), Act.INQUIRE, new Decision.Statement("请说明付款情况"), scene.verifier());
        var page = scene.open("/office", scene.respondent()).hides(DeskScene.IDENTITY);
        assertThat(page.text()).contains(file.number());
    }

    @Test
    void keeps_a_case_returned_for_completion_apart_while_its_clock_stands_still() {
        var file = scene.lodge();
        scene.says(file.id(), Act.RETURN_FOR_COMPLETION, scene.receiver());
        assertThat(scene.open("/office?bucket=paused", scene.receiver()).text())
                .contains(file.number(), "暂停计时", "投诉人补正后恢复计时");
        assertThat(scene.open("/office", scene.receiver()).text()).doesNotContain(file.number());
    }

    @Test
    void shows_a_paused_case_to_no_stranger_and_not_to_the_respondent() {
        var file = scene.lodge();
        scene.says(file.id(), Act.RETURN_FOR_COMPLETION, scene.receiver());
        var stranger = DeskScene.official("路人", scene.districtOffice, Role.CASE_OFFICER);
        var both = new Actor.Official(
                new UUID(9, 1), "兼任", Set.of(scene.cityLead, scene.districtHousing), Set.of(Role.CASE_OFFICER));
        for (var official : List.of(stranger, scene.respondent(), scene.verifier(), both)) {
            assertThat(scene.open("/office?bucket=paused", official).text()).doesNotContain(file.number());
        }
    }

    @Test
    void an_overdue_case_stays_overdue_when_it_is_returned_for_completion() {
        var file = scene.lodge();
        scene.clock.set(LocalDate.parse("2026-03-12"));
        scene.says(file.id(), Act.RETURN_FOR_COMPLETION, scene.receiver());
        assertThat(scene.open("/office?bucket=overdue&q=" + file.number(), scene.receiver())
                        .text())
                .contains(file.number() + "<");
        assertThat(scene.open("/office?bucket=paused&q=" + file.number(), scene.receiver())
                        .text())
                .contains("没有符合条件的待办");
    }

    @Test
    void narrows_by_stage_place_door_and_words() {
        var file = scene.lodge();
        scene.verifying(file.id());
        var other = scene.lodge();
        scene.act(other.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        scene.act(other.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), scene.receiver());
        for (var narrow : List.of(
                "stage=verifying",
                "stage=verifying&city=150100&channel=column",
                "q=" + file.number().substring(9))) {
            assertThat(scene.open("/office?" + narrow, scene.verifier()).text())
                    .contains(file.number(), "共 1 件")
                    .doesNotContain(other.number());
        }
        for (var none : List.of("city=150200", "channel=meng_qi_tong", "stage=rectifying", "q=没有这样的事项")) {
            assertThat(scene.open("/office?" + none, scene.verifier()).text())
                    .contains("没有符合条件的待办", "清除筛选")
                    .doesNotContain(file.number());
        }
        var name = scene.nameOf(scene.districtHousing);
        assertThat(scene.open("/office?q=" + name, scene.verifier()).text()).contains("共 2 件");
    }

    @Test
    void a_condition_that_cannot_be_read_does_not_narrow() {
        var file = scene.lodge();
        scene.verifying(file.id());
        assertThat(scene.open("/office?stage=x&city=999&channel=%27&q=", scene.verifier())
                        .text())
                .contains(file.number());
    }

    @Test
    void pages_stay_full_under_a_filter_and_keep_it() {
        for (int index = 0; index < 42; index++) {
            var id = scene.lodge().id();
            if (index % 2 == 0) {
                scene.verifying(id);
            } else {
                scene.act(id, Act.ACCEPT, new Decision.Nothing(), scene.receiver());
                scene.act(id, Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), scene.receiver());
            }
        }
        var first = scene.open("/office?stage=verifying", scene.verifier()).text();
        var next = first.replaceAll("(?s).*href=\"(/office\\?[^\"]+&amp;after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(first.split("row-act", -1)).hasSize(21);
        assertThat(next).contains("stage=verifying");
        assertThat(scene.open(next, scene.verifier()).text().split("row-act", -1))
                .hasSize(2);
    }

    @Test
    void does_not_tell_the_respondent_by_which_door_the_complaint_came() {
        var file = scene.lodge();
        scene.verifying(file.id());
        scene.act(file.id(), Act.INQUIRE, new Decision.Statement("请说明付款情况"), scene.verifier());
        assertThat(scene.open("/office?city=150100", scene.respondent()).text()).contains(file.number());
        assertThat(scene.open("/office?channel=column", scene.respondent()).text())
                .doesNotContain(file.number());
    }
}
