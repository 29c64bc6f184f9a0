package org.xinyue.web.desk.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.xinyue.audit.AuditTrail;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseAccess;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.shell.Pages;

/** The papers of a case: to read, to print, to take away. Every reading is recorded. */
@Controller
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class PaperController {
    private final Officials officials;
    private final CaseAccess access;
    private final PaperShelf shelf;
    private final AuditTrail audit;
    private final Pages pages;

    PaperController(Officials officials, CaseAccess access, PaperShelf shelf, AuditTrail audit, Pages pages) {
        this.officials = officials;
        this.access = access;
        this.shelf = shelf;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/office/cases/{caseId}/papers/{paperId}")
    View show(HttpServletRequest request, @PathVariable("caseId") UUID caseId, @PathVariable("paperId") UUID paperId) {
        var sight = access.open(caseId, officials.of(request));
        var paper = shelf.find(sight, paperId);
        record(sight, "查阅文书", paper.title());
        var back = "/office/cases/" + caseId;
        return pages.show(new PaperPage(
                paper.title(),
                paper.issuer() + " " + Wording.dayOf(paper.issuedAt()) + " 签发，内容摘要 SM3 "
                        + paper.printed().sm3(),
                paper.printed().content(),
                back,
                back + "/papers/" + paperId + "/pdf"));
    }

    @GetMapping("/office/cases/{caseId}/papers/{paperId}/pdf")
    ResponseEntity<byte[]> download(
            HttpServletRequest request, @PathVariable("caseId") UUID caseId, @PathVariable("paperId") UUID paperId) {
        var sight = access.open(caseId, officials.of(request));
        var paper = shelf.find(sight, paperId);
        record(sight, "下载文书", paper.title());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(shelf.pdf(paper));
    }

    private void record(CaseSight sight, String act, String paper) {
        audit.recordRead(sight.official(), act, sight.file().number(), paper);
    }
}
