package org.xinyue.web.desk.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.audit.AuditTrail;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.preview.Sheets;
import org.xinyue.web.shell.Pages;

/** A case and its files. Every reading is recorded. */
@Controller
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class DossierController {
    private final Officials officials;
    private final CaseAccess access;
    private final CasePages casePages;
    private final Enclosures enclosures;
    private final Recorded recorded;

    DossierController(
            Officials officials, CaseAccess access, CasePages casePages, Enclosures enclosures, Recorded recorded) {
        this.officials = officials;
        this.access = access;
        this.casePages = casePages;
        this.enclosures = enclosures;
        this.recorded = recorded;
    }

    @GetMapping("/office/cases/{caseId}")
    View show(HttpServletRequest request, @PathVariable("caseId") UUID caseId) {
        var sight = access.open(caseId, officials.of(request));
        var page = casePages.page(sight, enclosures);
        recorded.read(sight, "查阅案件", "");
        return recorded.pages().show(page);
    }

    @GetMapping("/office/cases/{caseId}/documents/{documentId}")
    ResponseEntity<Resource> download(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @PathVariable("documentId") UUID documentId) {
        var sight = access.open(caseId, officials.of(request));
        var file = enclosures.evidence().find(sight, documentId);
        recorded.read(sight, "下载材料", documentId.toString());
        // Always handed out as a file of an unknown kind: nothing that a stranger sent in is opened inside our pages.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.file().bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(enclosures.evidence().content(file)));
    }

    /** A page of a file drawn anew, for reading without keeping. */
    @GetMapping("/office/cases/{caseId}/documents/{documentId}/preview")
    View preview(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("caseId") UUID caseId,
            @PathVariable("documentId") UUID documentId,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        var sight = access.open(caseId, officials.of(request));
        var file = enclosures.evidence().find(sight, documentId);
        recorded.read(sight, "预览材料", documentId + " 第 " + page + " 页");
        var base = "/office/cases/" + caseId;
        var download = base + "/documents/" + documentId;
        return recorded.sheets()
                .show(
                        new Sheets.Wanted(file.file(), file.name(), page),
                        new Sheets.Ways(download + "/preview", download, base),
                        response);
    }

    /** Pages that are shown together with the line that records it. */
    @org.springframework.stereotype.Component
    record Recorded(AuditTrail audit, Pages pages, Sheets sheets) {
        void read(CaseSight sight, String act, String detail) {
            audit.recordRead(sight.official(), act, sight.file().number(), detail);
        }
    }
}
