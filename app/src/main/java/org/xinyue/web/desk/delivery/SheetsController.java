package org.xinyue.web.desk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinyue.audit.AuditTrail;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.sheet.Format;
import org.xinyue.channel.sheet.Template;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;

/** Sheets to take away: the template, the rows that go back, and the receipts. Written while they are sent, not before. */
@Controller
@Implements({Clause.A2_CHANNELS, Clause.B4_IDENTITY})
class SheetsController {
    private final DeliveryDesk desk;
    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final Clock clock;

    SheetsController(DeliveryDesk desk, Deliveries deliveries, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(DeliveryDesk.PATH + "/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, Format.XLSX);
    }

    @GetMapping(DeliveryDesk.PATH + "/template.csv")
    void plainTemplate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, Format.CSV);
    }

    @GetMapping(DeliveryDesk.PATH + "/{id}/returned")
    void returned(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var official = desk.of(request);
        var delivery = desk.delivery(official, id);
        if (!deliveries.hasFile(id)) {
            throw DeskRefused.notFound("这一批没有按时确认，原文件已经删除，不能再下载；需要受理的，请重新报送");
        }
        audit.recordRead(official, "下载退回的行", id.toString(), delivery.counts().returned() + " 行");
        head(response, deliveries.format(id), "退回-" + stem(delivery));
        deliveries.writeReturned(id, response.getOutputStream());
    }

    @GetMapping(DeliveryDesk.PATH + "/{id}/receipts")
    void receipts(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var official = desk.of(request);
        var delivery = desk.delivery(official, id);
        audit.recordRead(official, "下载受理回执", id.toString(), delivery.file().name());
        head(response, Format.XLSX, "受理回执-" + stem(delivery));
        deliveries.writeReceipts(id, response.getOutputStream());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Format format) throws IOException {
        desk.of(request);
        head(response, format, "投诉报送模板");
        Template.write(format, LocalDate.now(clock), response.getOutputStream());
    }

    private static void head(HttpServletResponse response, Format format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static String stem(Delivery delivery) {
        var name = delivery.file().name();
        int dot = name.toLowerCase(Locale.ROOT).lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
