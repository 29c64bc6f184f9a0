package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditFiles;
import org.xinyue.credit.EntryRefused;
import org.xinyue.credit.Severity;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One entry, its evidence, and what the lead body decides about it. */
@Controller
@Implements(Clause.A6_RECORD)
class CreditEntryController {
    private static final String PATH = CreditLines.PATH + "/entries/{entryId}";

    private final CreditDesk desk;
    private final CreditFiles files;
    private final Bookings bookings;
    private final EntryPages entryPages;
    private final Pages pages;

    CreditEntryController(CreditDesk desk, CreditFiles files, Bookings bookings, EntryPages entryPages, Pages pages) {
        this.desk = desk;
        this.files = files;
        this.bookings = bookings;
        this.entryPages = entryPages;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request, @PathVariable("entryId") UUID entryId) {
        var official = desk.of(request);
        var versions = files.versions(entryId, official);
        return pages.show(entryPages.page(versions, official, Form.empty()));
    }

    @GetMapping(PATH + "/evidence/{documentId}")
    ResponseEntity<Resource> evidence(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @PathVariable("documentId") UUID documentId) {
        files.versions(entryId, desk.of(request));
        return entryPages.proofs().download(entryId, documentId);
    }

    @PostMapping(PATH + "/severity")
    View reclassify(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @RequestParam MultiValueMap<String, String> typed) {
        var official = desk.of(request);
        var form = Form.of(typed);
        try {
            var severity = Arrays.stream(Severity.values())
                    .filter(one -> one.name().equals(form.value("severity-choice")))
                    .findFirst()
                    .orElseThrow(() -> new EntryRefused("请选择失信程度"));
            bookings.reclassify(entryId, version(form), severity, form.value("severity-words"), official);
            return Pages.redirect(CreditLines.PATH + "/entries/" + entryId, "已调整为“" + severity.label() + "”");
        } catch (EntryRefused refused) {
            return refused(entryId, official, form, refused);
        }
    }

    @PostMapping(PATH + "/revocation")
    View revoke(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @RequestParam MultiValueMap<String, String> typed) {
        var official = desk.of(request);
        var form = Form.of(typed);
        try {
            bookings.revoke(entryId, version(form), form.value("revocation-words"), official);
            return Pages.redirect(CreditLines.PATH + "/entries/" + entryId, "已撤销；公示和惩戒随之停止");
        } catch (EntryRefused refused) {
            return refused(entryId, official, form, refused);
        }
    }

    private View refused(UUID entryId, Actor.Official official, Form form, EntryRefused refused) {
        form.refuse("", refused.sentence());
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, entryPages.page(files.versions(entryId, official), official, form));
    }

    static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
