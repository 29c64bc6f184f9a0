package org.xinyue.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.casework.deadline.DeadlineKind.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.HolidayNotice;
import org.xinyue.calendar.NoticeDay;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Deadlines;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.duty.DeadlineSweep;
import org.xinyue.casework.duty.DeskMessages;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** What happens when nobody acts: reminders, escalation, lapses; and what a late holiday notice moves. */
@Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY})
class PassingTimeTest {
    private final World world = new World("2026-03-02");

    @AfterEach
    void close() {
        world.close();
    }

    private int sweep(String day) {
        world.clock.set(LocalDate.parse(day));
        return world.get(DeadlineSweep.class).run();
    }

    private List<String> desk(UUID body) {
        return world.get(Notices.class).unread(Set.of(body), 50).stream()
                .map(Notice::message)
                .toList();
    }

    @Test
    void reminds_before_on_and_after_the_day_each_once() {
        world.lodge();
        assertThat(sweep("2026-03-03")).isZero();
        assertThat(sweep("2026-03-04")).isEqualTo(1);
        assertThat(sweep("2026-03-04")).isZero();
        sweep("2026-03-05");
        sweep("2026-03-06");
        assertThat(desk(world.cityLead))
                .anyMatch(message -> message.contains("明天到期"))
                .anyMatch(message -> message.contains("今天到期"))
                .anyMatch(message -> message.contains("已超期"))
                .hasSize(3);
    }

    @Test
    void rungs_missed_in_an_outage_fire_in_order_and_reach_the_superior() {
        world.lodge();
        world.clock.set(LocalDate.parse("2026-03-20"));
        int fired = 0;
        int pass;
        do {
            pass = world.get(DeadlineSweep.class).run();
            fired += pass;
        } while (pass > 0);
        assertThat(fired).isEqualTo(5);
        assertThat(world.get(JdbcClient.class)
                        .sql("select message from notice where body_id = ? order by id")
                        .param(world.cityLead)
                        .query(String.class)
                        .list())
                .extracting(message -> message.substring(message.indexOf('：') + 1))
                .containsExactly("明天到期", "今天到期", "已超期", "超期 3 个工作日，报上级督办", "超期 5 个工作日，再次报上级督办");
        var directory = world.get(Organisations.class).directory();
        var regionLead = directory.creditLeadAt("150000", world.clock.today()).orElseThrow();
        assertThat(desk(regionLead.id()))
                .as("the body above the city's lead body")
                .hasSize(2);
    }

    @Test
    void the_oldest_overdue_is_reached_however_many_are_open() {
        for (int index = 0; index < 130; index++) {
            world.lodge();
        }
        assertThat(sweep("2026-03-04")).isEqualTo(130);
    }

    @Test
    void a_done_duty_is_not_urged() {
        var receipt = world.lodge();
        world.verifying(receipt.caseId());
        sweep("2026-03-05");
        assertThat(desk(world.cityLead)).noneMatch(message -> message.contains("转交期限"));
    }

    @Test
    void completion_that_never_comes_ends_the_case() {
        var receipt = world.lodge();
        world.says(receipt.caseId(), Act.RETURN_FOR_COMPLETION, world.receiver());
        sweep("2026-03-09");
        assertThat(stage(receipt.caseId())).isEqualTo(Stage.COMPLETING);
        sweep("2026-03-10");
        assertThat(stage(receipt.caseId())).isEqualTo(Stage.WITHDRAWN);
        world.cases().verifyHistory(receipt.caseId());
    }

    @Test
    void an_answered_case_closes_by_itself_after_the_time_for_rating() {
        var receipt = world.lodge();
        world.verifying(receipt.caseId());
        world.says(receipt.caseId(), Act.FIND_UNTRUE, world.verifier());
        world.says(receipt.caseId(), Act.ANSWER, world.verifier());
        sweep("2026-03-31");
        sweep("2026-04-01");
        assertThat(stage(receipt.caseId())).isEqualTo(Stage.ANSWERED);
        sweep("2026-04-02");
        assertThat(stage(receipt.caseId())).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_body_is_told_of_a_new_case_once() {
        var receipt = world.lodge();
        var messages = world.get(DeskMessages.class);
        messages.run();
        messages.run();
        assertThat(desk(world.cityLead)).hasSize(1).first().asString().contains("2026-03-05 前完成转交");
        world.verifying(receipt.caseId());
        messages.run();
        assertThat(desk(world.cityHousing)).isNotEmpty();
    }

    @Test
    void a_late_holiday_notice_moves_open_deadlines_and_says_why() {
        world.clock.set(LocalDate.parse("2026-12-30"));
        var receipt = world.lodge();
        assertThat(open(receipt.caseId()).due().provisional()).isTrue();
        assertThat(world.get(Deadlines.class).moves(preview(), 10)).hasSize(1);
        assertThat(open(receipt.caseId()).due().date())
                .as("a preview moves nothing")
                .isEqualTo(LocalDate.parse("2027-01-04"));
        world.get(Calendars.class).load(notice2027(), "管理员");
        var moved = open(receipt.caseId());
        assertThat(moved.due().date()).isEqualTo(LocalDate.parse("2027-01-06"));
        assertThat(moved.due().provisional()).isFalse();
        assertThat(moved.because()).contains("国办发明电〔2026〕9号");
        assertThat(world.cases().ledger(receipt.caseId()))
                .hasSize(2)
                .first()
                .satisfies(
                        row -> assertThat(Objects.requireNonNull(row.ending()).outcome())
                                .isEqualTo(Deadline.Outcome.SUPERSEDED));
        assertThat(desk(world.cityLead)).anyMatch(message -> message.contains("改为 2027-01-06"));
    }

    @Test
    void the_desk_lists_by_date_pages_without_loss_and_counts_by_bucket() {
        for (int index = 0; index < 7; index++) {
            world.lodge();
        }
        world.clock.set(LocalDate.parse("2026-03-05"));
        for (int index = 0; index < 5; index++) {
            world.lodge();
        }
        var inbox = world.get(Inbox.class);
        var desk = Set.of(world.cityLead);
        var first = inbox.page(desk, Bucket.ALL, null, 5);
        var second = inbox.page(desk, Bucket.ALL, first.next(), 5);
        var third = inbox.page(desk, Bucket.ALL, second.next(), 5);
        var numbers = java.util.stream.Stream.of(first, second, third)
                .flatMap(page -> page.cases().stream())
                .map(CaseFile::number)
                .toList();
        assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
        assertThat(inbox.counts(desk, Conditions.NONE))
                .containsEntry(Bucket.ALL, 12)
                .containsEntry(Bucket.TODAY, 7)
                .containsEntry(Bucket.OVERDUE, 0)
                .containsEntry(Bucket.LATER, 5);
        assertThat(inbox.page(desk, Bucket.ALL, "胡乱写的", 5).cases()).hasSize(5);
    }

    @Test
    void the_successor_of_an_ended_body_finds_its_desk() {
        var receipt = world.lodge();
        world.plain(receipt.caseId(), Act.ACCEPT, world.receiver());
        world.act(
                receipt.caseId(),
                Act.TRANSFER,
                new org.xinyue.casework.decision.Decision.Referral(world.cityHousing, ""),
                world.receiver());
        var organisations = world.get(Organisations.class);
        var heir = world.register(
                "呼和浩特市住房城乡建设和城市管理局",
                org.xinyue.organisation.Level.LEAGUE_CITY,
                "150100",
                organisations.directory().get(world.cityHousing).lines());
        organisations.succeed(world.cityHousing, heir, LocalDate.parse("2026-03-03"), "管理员");
        world.clock.set(LocalDate.parse("2026-03-03"));
        assertThat(world.get(Inbox.class)
                        .page(Set.of(heir), Bucket.ALL, null, 5)
                        .cases())
                .hasSize(1);
        var taken = world.plain(receipt.caseId(), Act.TAKE_UP, World.decider("新局承办人", heir));
        assertThat(taken.state().stage()).isEqualTo(Stage.VERIFYING);
    }

    private Stage stage(UUID caseId) {
        return world.cases().get(caseId).state().stage();
    }

    private Deadline open(UUID caseId) {
        return world.cases().ledger(caseId).stream()
                .filter(row -> row.isOpen() && row.kind() == TRANSFER)
                .findFirst()
                .orElseThrow();
    }

    private org.xinyue.calendar.WorkCalendar preview() {
        return world.get(Calendars.class).preview(notice2027()).calendar();
    }

    private static HolidayNotice notice2027() {
        return new HolidayNotice(
                2027,
                "国办发明电〔2026〕9号",
                null,
                java.util.stream.IntStream.rangeClosed(1, 4)
                        .mapToObj(day -> new NoticeDay(LocalDate.of(2027, 1, day), true, "元旦"))
                        .toList());
    }
}
