package org.xinyue.web.desk.export;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Pages;

/** Every list of the office as an Excel file. Each export is recorded: who, which list, how many rows. */
@Controller
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class ExportController {
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Officials officials;
    private final CaseLists cases;
    private final RegisterLists registers;
    private final Recording recording;
    private final Pages pages;

    ExportController(Officials officials, CaseLists cases, RegisterLists registers, Recording recording, Pages pages) {
        this.officials = officials;
        this.cases = cases;
        this.registers = registers;
        this.recording = recording;
        this.pages = pages;
    }

    @GetMapping("/office/export/inbox")
    ResponseEntity<byte[]> inbox(HttpServletRequest request) {
        var official = officials.of(request);
        return recording.file(official, cases.inbox(official, request));
    }

    @GetMapping("/office/export/cases")
    ResponseEntity<byte[]> cases(HttpServletRequest request) {
        var official = officials.of(request);
        return recording.file(official, cases.found(official, request));
    }

    @GetMapping("/office/export/organisations")
    ResponseEntity<byte[]> organisations(
            HttpServletRequest request, @RequestParam(name = "q", defaultValue = "") String query) {
        return recording.file(officials.administrator(request), registers.bodies(query));
    }

    @GetMapping("/office/export/people")
    ResponseEntity<byte[]> people(
            HttpServletRequest request, @RequestParam(name = "q", defaultValue = "") String query) {
        return recording.file(officials.administrator(request), registers.people(query));
    }

    @ExceptionHandler
    View tooMany(TooMany refused) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, new TooManyPage(String.valueOf(refused.getMessage())));
    }

    /** Hands a list over together with the line that records it. */
    @org.springframework.stereotype.Component
    record Recording(AuditTrail audit, CaseTime time) {
        ResponseEntity<byte[]> file(Actor.Official official, Listing listing) {
            var content = ExcelFile.of(listing);
            var scope = listing.scope().isEmpty() ? "" : "（" + listing.scope() + "）";
            audit.recordRead(
                    official, "导出清单", listing.name() + scope, listing.rows().size() + " 行");
            return ResponseEntity.ok()
                    .contentType(EXCEL)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(listing.name() + "-" + time.today() + ".xlsx", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(content);
        }
    }
}
