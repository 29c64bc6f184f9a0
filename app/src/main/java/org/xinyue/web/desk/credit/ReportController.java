package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.report.CreditReport;
import org.xinyue.credit.report.CreditReports;
import org.xinyue.paper.Press;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.Written;
import org.xinyue.web.shell.Pages;

/** The credit report of a body as a file to hand on. Issuing one is an act: it gets a number and a code. */
@Controller("creditReportController")
@Implements(Clause.A6_RECORD)
class ReportController {
    private static final List<String> NOTES = List.of(
            "本报告由政府履约诚信服务平台根据信用档案生成，反映出具时点的情况；此后的变动以平台查询为准。",
            "报告包括违约失信、拖欠账款、失信被执行人三类信息；已修复、撤销或到期的记录注明状态，仅供了解过程。",
            "单位认为信息有误的，可以提出异议；已经纠正履约的，可以申请修复，不收取费用。",
            "任何人可以在平台“信用报告核验”页面用核验码核对编号、单位、出具时间和摘要。");

    private final CreditDesk desk;
    private final CreditReports reports;
    private final Press press;
    private final CaseTime time;
    private final Pages pages;

    ReportController(CreditDesk desk, CreditReports reports, Press press, CaseTime time, Pages pages) {
        this.desk = desk;
        this.reports = reports;
        this.press = press;
        this.time = time;
        this.pages = pages;
    }

    @PostMapping(CreditLines.PATH + "/bodies/{bodyId}/report")
    ResponseEntity<byte[]> issue(HttpServletRequest request, @PathVariable("bodyId") UUID bodyId) {
        var report = reports.issue(bodyId, desk.of(request));
        var sheet = sheet(report, time.today());
        var pdf = press.print(
                new Press.Sheet(Press.Format.RECEIPT, sheet.title(), pages.sheet(sheet), report.issuedAt()));
        var name = ContentDisposition.attachment()
                .filename("信用报告" + report.number() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    static ReportSheet sheet(CreditReport report, LocalDate today) {
        var body = report.body();
        return new ReportSheet(
                new ReportSheet.Cover(
                        report.number(),
                        Written.groups(report.code()),
                        body.name(),
                        Written.time(report.issuedAt()),
                        report.sm3()),
                NOTES,
                List.of(
                        new ReportSheet.Pair("单位名称", body.name()),
                        new ReportSheet.Pair(
                                "统一社会信用代码",
                                body.creditCode() == null
                                        ? "未登记"
                                        : body.creditCode().value()),
                        new ReportSheet.Pair("机构类别", body.kind().label()),
                        new ReportSheet.Pair("机构层级", body.level().label())),
                Arrays.stream(EntryKind.values())
                        .map(kind -> count(kind, report.entries(), today))
                        .toList(),
                report.entries().stream().map(entry -> line(entry, today)).toList());
    }

    private static ReportSheet.Count count(EntryKind kind, List<CreditEntry> entries, LocalDate today) {
        var ofKind =
                entries.stream().filter(entry -> entry.finding().kind() == kind).toList();
        return new ReportSheet.Count(kind.label(), ofKind.size(), (int)
                ofKind.stream().filter(entry -> entry.isActiveOn(today)).count());
    }

    private static ReportSheet.Line line(CreditEntry entry, LocalDate today) {
        var basis = entry.basis();
        return new ReportSheet.Line(
                entry.finding().kind().label(),
                entry.finding().severity().label(),
                entry.finding().ground(),
                basis.document() + "，" + basis.confirmingName(),
                basis.confirmedOn() + " 至 " + entry.lastDay(),
                entry.statusOn(today) + (entry.objected() ? "，异议处理中" : ""));
    }
}
