package org.xinyue.web.column.status;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;

/** Papers for whoever has typed the code of the case. */
@Controller("columnPapers")
@Implements({Clause.A3_UNFOUNDED, Clause.B4_IDENTITY})
class PaperController {
    private final Enclosed enclosed;
    private final SealedCookies cookies;

    PaperController(Enclosed enclosed, SealedCookies cookies) {
        this.enclosed = enclosed;
        this.cookies = cookies;
    }

    @GetMapping("/status/papers/{paperId}")
    ResponseEntity<byte[]> download(HttpServletRequest request, @PathVariable("paperId") UUID paperId) {
        var caseId = cookies.read(request, Kind.CASE).orElseThrow(CaseUnknown::new);
        var paper = enclosed.shown(caseId).stream()
                .filter(shown -> shown.id().equals(paperId))
                .findFirst()
                .orElseThrow(CaseUnknown::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(enclosed.papers().pdf(paper));
    }

    /** Another case's paper, one that is not for the complainant, or no code: the status page says what to do. */
    @ExceptionHandler({CaseUnknown.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Void> unknown() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/status/case"))
                .build();
    }
}
