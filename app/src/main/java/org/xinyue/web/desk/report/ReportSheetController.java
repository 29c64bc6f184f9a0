package org.xinyue.web.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.channel.report.ReportUnknown;
import org.xinyue.channel.report.Signing;
import org.xinyue.channel.sheet.Format;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Pages;

/** The sheet of notices: asked for and signed for by a button, then fetched, as often as one likes (回告表). */
@Controller
@Implements({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK})
class ReportSheetController {
    private final ReportDesk desk;
    private final Signing signing;
    private final AuditTrail audit;

    ReportSheetController(ReportDesk desk, Signing signing, AuditTrail audit) {
        this.desk = desk;
        this.signing = signing;
        this.audit = audit;
    }

    @PostMapping(ReportDesk.PATH + "/sheets")
    View take(HttpServletRequest request) {
        var official = desk.of(request);
        return signing.takeSheet(Inbox.desksOf(official), official)
                .map(batch -> Pages.redirect(ReportDesk.PATH + "/sheets/" + batch))
                .orElseGet(() -> Pages.redirect(ReportDesk.PATH, "没有等待下载的回告；下载过的在“已签收”中，可以再次下载。"));
    }

    @GetMapping(ReportDesk.PATH + "/sheets/{batch}")
    void sheet(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID batch) throws IOException {
        var official = desk.of(request);
        var sheet = new ByteArrayOutputStream();
        try {
            signing.writeSheet(batch, Inbox.desksOf(official), sheet);
        } catch (ReportUnknown foreign) {
            throw ReportsController.unknown();
        }
        audit.recordRead(official, "下载回告表", batch.toString(), "");
        response.setContentType(Format.XLSX.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("回告表." + Format.XLSX.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(sheet.toByteArray());
    }
}
