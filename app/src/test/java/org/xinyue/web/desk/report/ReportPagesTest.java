package org.xinyue.web.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.report.ReceiptSweep;
import org.xinyue.channel.report.Report;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** Signing for notices over HTTP: what is shown to whom, what one button does, and who may not press it. */
@DeskScenes
@Proves({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
class ReportPagesTest {
    private static final String PATH = "/office/reports";

    private final DeskScene scene;
    private final UUID centre;

    @Autowired
    ReportPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        // A receiving body of this test alone, so that its list holds nothing else.
        centre = scene.get(Organisations.class)
                .register(new NewBody(
                        "呼和浩特市 12345 热线中心" + Long.toString(System.nanoTime(), 36),
                        null,
                        BodyKind.DEPARTMENT,
                        Level.LEAGUE_CITY,
                        "150100",
                        new Lines(null, null),
                        LocalDate.of(2019, 3, 1),
                        false,
                        "测试"));
    }

    private Actor.Official operator() {
        return DeskScene.official("话务长", centre, Role.CASE_OFFICER, Role.DECIDER);
    }

    private CaseFile taken(String number) {
        var door = new Door(Channel.HOTLINE_12345, centre);
        var submission = new Submission(Sent.complaint(number, scene.nameOf(scene.districtHousing)));
        scene.get(ChannelIntake.class).take(new ChannelIntake.Sender(door, null), submission);
        return scene.cases()
                .get(scene.get(DoorEntries.class)
                        .find(door, number)
                        .orElseThrow()
                        .caseId());
    }

    /** A case of this body that was found true: the official writes who complained. */
    private CaseFile found(String number) {
        var file = taken(number);
        scene.act(file.id(), Act.ACCEPT, new Decision.Nothing(), operator());
        scene.act(file.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, ""), operator());
        scene.act(file.id(), Act.TAKE_UP, new Decision.Nothing(), scene.verifier());
        var words = new Decision.Statement("青城恒远建设工程有限公司（李梅 13800001234）反映的情况属实");
        return scene.act(file.id(), Act.FIND_TRUE, words, scene.verifier());
    }

    private Report report(CaseFile file) {
        return scene.get(Reports.class).about(file.id()).getFirst().report();
    }

    private DeskScene.Answer list(String show) {
        return scene.open(PATH + "?show=" + show, operator());
    }

    private DeskScene.Answer sign(Report report, Actor.Official by) {
        return scene.send(PATH, by, Map.of("id", report.id().toString(), "show", "waiting"));
    }

    @Test
    void a_notice_waits_in_the_list_and_is_signed_for_by_one_button() {
        var file = found("HH-P-1");
        var page = list("waiting");
        assertThat(page.text())
                .contains("核实结论：属实", file.number(), "渠道编号 HH-P-1", report(file).number())
                .contains("剩 2 个工作日", "aria-label=\"签收：核实结论：属实，" + file.number());
        page.hides(DeskScene.IDENTITY);
        assertThat(sign(report(file), operator()).location()).contains(PATH + "?show=waiting");
        assertThat(list("waiting").text()).contains("没有待签收的回告");
        assertThat(list("signed").text()).contains(file.number(), "话务长页面签收").doesNotContain("话务长·");
        assertThat(sign(report(file), operator()).location())
                .as("once more is no error")
                .contains(PATH);
    }

    @Test
    void every_alarm_says_what_to_do_and_leads_to_where_it_is_done() {
        var number = report(found("HH-P-ALARM")).number();
        scene.clock.set(LocalDate.parse("2026-03-10"));
        scene.get(ReceiptSweep.class).run();
        assertThat(scene.open("/office/notices", operator()).text())
                .containsPattern("<a href=\"/office/reports\">回告 " + number + "[^<]*超过期限仍未签收[^<]*请到“回告签收”签收</a>");
        var region = scene.get(Organisations.class)
                .directory()
                .creditLeadAt("150000", scene.clock.today())
                .orElseThrow()
                .id();
        assertThat(scene.get(Notices.class).unread(Set.of(region), 1000))
                .filteredOn(notice -> notice.message().contains(number))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.message()).endsWith("，请督促该单位签收"));
    }

    @Test
    void the_menu_counts_what_waits_and_turns_red_when_it_is_late() {
        assertThat(list("waiting").text())
                .as("a body that was never told has no entry")
                .doesNotContain("href=\"" + PATH + "\"");
        found("HH-P-2");
        assertThat(scene.open("/office", operator()).text()).containsPattern("(?s)href=\"" + PATH + "\".{0,600}>1<");
        scene.clock.set(LocalDate.parse("2026-03-06"));
        assertThat(list("overdue").text()).contains("超期 2 个工作日", "超期未签收");
    }

    @Test
    void a_foreign_body_finds_neither_the_notice_nor_its_button() {
        var file = found("HH-P-3");
        for (var foreign : List.of(scene.verifier(), scene.respondent())) {
            assertThat(scene.open(PATH, foreign).text())
                    .doesNotContain(report(file).number());
            assertThat(sign(report(file), foreign).status()).isEqualTo(404);
        }
        assertThat(report(file).receipt()).isNull();
        var auditor = DeskScene.official("审计", new UUID(0, 2), Role.AUDITOR);
        assertThat(scene.open(PATH, auditor).status()).isEqualTo(404);
        assertThat(scene.send(PATH, operator(), Map.of("id", "1")).status()).isEqualTo(404);
        assertThat(scene.send(PATH, operator(), Map.of()).status()).isEqualTo(303);
    }

    @Test
    void the_case_says_to_whom_it_was_reported_and_until_when_but_not_to_the_respondent() {
        var file = found("HH-P-4");
        var path = DeskScene.pathOf(file);
        assertThat(scene.open(path, scene.verifier()).text())
                .contains(
                        "id=\"reports-title\"",
                        "待签收",
                        "签收期限 03-04（三）",
                        report(file).number());
        scene.clock.set(LocalDate.parse("2026-03-05"));
        assertThat(scene.open(path, operator()).text()).contains("超期未签收");
        sign(report(file), operator());
        assertThat(scene.open(path, operator()).text()).contains("已签收", "话务长页面签收");
        scene.act(
                file.id(),
                Act.ORDER_RECTIFICATION,
                new Decision.Order("支付拖欠的工程款", LocalDate.parse("2026-04-02")),
                scene.verifier());
        var respondent = scene.open(path, scene.respondent());
        assertThat(respondent.status()).isEqualTo(200);
        assertThat(respondent.text()).doesNotContain("reports-title", "HG2026", "HH-P-4");
    }

    @Test
    void the_list_is_read_in_pages_without_loss_and_signed_page_by_page() {
        for (int index = 0; index < 21; index++) {
            var file = taken("HH-Q-" + index);
            scene.says(file.id(), Act.WITHDRAW, new Actor.Complainant(file.id()));
        }
        var first = list("waiting").text();
        assertThat(first)
                .contains("签收本页 20 件")
                .containsPattern("href=\"/office/reports\\?show=waiting&amp;after=[0-9a-f-]{36}\"");
        var waiting = scene.get(Reports.class)
                .page(java.util.Set.of(centre), org.xinyue.channel.report.Show.WAITING, null, 50);
        assertThat(waiting).hasSize(21);
        var after = waiting.get(19).report().id();
        assertThat(scene.open(PATH + "?show=waiting&after=" + after, operator()).text())
                .contains("HH-Q-20", "rel=\"prev\"");
        var all = new org.springframework.util.LinkedMultiValueMap<String, String>();
        waiting.subList(0, 20)
                .forEach(named -> all.add("id", named.report().id().toString()));
        assertThat(scene.sendAll(PATH, operator(), all).status()).isEqualTo(303);
        assertThat(scene.get(Reports.class).counts(java.util.Set.of(centre)).waiting())
                .isEqualTo(1);
    }

    @Test
    void a_message_comes_to_the_desk_and_is_settled_by_the_receipt() {
        var file = found("HH-P-6");
        scene.get(ReceiptSweep.class).run();
        assertThat(scene.open("/office/notices", operator()).text())
                .contains(report(file).number(), "未读");
        sign(report(file), operator());
        assertThat(scene.open("/office/notices", operator()).text()).contains("事项已办，不用再处理");
    }

    private CaseFile bySheet(String number) {
        var door = new Door(Channel.HOTLINE_12345, centre);
        var bringer =
                new Delivery.Bringer(null, operator().personId(), operator().name());
        var sheet = Sheets.csv(List.of(Sent.complaint(number, scene.nameOf(scene.districtHousing))));
        var deliveries = scene.get(Deliveries.class);
        var delivery = deliveries.receive(
                new Deliveries.Brought(door, bringer, number + ".csv"), Sheets.utf8(sheet), operator());
        deliveries.confirm(delivery.id(), operator());
        scene.get(DeliveryWork.class).run();
        return scene.cases()
                .get(scene.get(DoorEntries.class)
                        .find(door, number)
                        .orElseThrow()
                        .caseId());
    }

    @Test
    void a_door_of_sheets_signs_by_asking_for_the_sheet_and_fetches_it_again() {
        var number = "HH-S-" + System.nanoTime();
        var file = bySheet(number);
        scene.says(file.id(), Act.WITHDRAW, new Actor.Complainant(file.id()));
        assertThat(list("waiting").text()).contains("1 件等待下载", "下载回告表并签收");
        assertThat(scene.open(PATH + "/sheets", operator()).status())
                .as("opening an address signs for nothing")
                .isNotEqualTo(200);
        assertThat(report(file).receipt()).isNull();
        var sheet = scene.send(PATH + "/sheets", operator(), Map.of()).location();
        assertThat(sheet).startsWith(PATH + "/sheets/");
        assertThat(list("signed").text()).contains(sheet, "下载回告表签收");
        assertThat(scene.open(sheet, operator()).status()).isEqualTo(200);
        assertThat(scene.open(sheet, operator()).status()).isEqualTo(200);
        assertThat(scene.open(sheet, scene.verifier()).status()).isEqualTo(404);
        assertThat(scene.send(PATH + "/sheets", operator(), Map.of()).location())
                .as("nothing waits any more")
                .contains(PATH)
                .doesNotContain("/sheets/");
    }
}
