package org.xinyue.web.column.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.preview.Sheets;
import org.xinyue.web.shell.Pages;

/** What the holder of the code has handed in, to look at again: the own files and no other party's. */
@Controller
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class FileController {
    private static final String BACK = "/status/case";

    private final Enclosed enclosed;
    private final SealedCookies cookies;
    private final Sheets sheets;

    FileController(Enclosed enclosed, SealedCookies cookies, Sheets sheets) {
        this.enclosed = enclosed;
        this.cookies = cookies;
        this.sheets = sheets;
    }

    @GetMapping("/status/files/{documentId}/preview")
    View preview(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("documentId") UUID documentId,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        var caseId = cookies.read(request, Kind.CASE).orElseThrow(CaseUnknown::new);
        var file = enclosed.own(caseId).stream()
                .filter(own -> own.id().equals(documentId))
                .findFirst()
                .orElseThrow(CaseUnknown::new);
        return sheets.show(
                new Sheets.Wanted(file, file.name(), page),
                new Sheets.Ways("/status/files/" + documentId + "/preview", null, BACK),
                response);
    }

    /** Another case's file, another party's, or no code: the status page says what to do. */
    @ExceptionHandler({CaseUnknown.class, MethodArgumentTypeMismatchException.class})
    View unknown() {
        return Pages.redirect(BACK);
    }
}
