package org.xinyue.web.column.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.ReceiptCodes.LookUp;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The door to a case or a draft: the code, and nothing else. */
@Controller
@Implements(Clause.B4_IDENTITY)
class StatusController {
    private final Pages pages;
    private final ReceiptCodes codes;
    private final Drafts drafts;
    private final SealedCookies cookies;

    StatusController(Pages pages, ReceiptCodes codes, Drafts drafts, SealedCookies cookies) {
        this.pages = pages;
        this.codes = codes;
        this.drafts = drafts;
        this.cookies = cookies;
    }

    @GetMapping("/status")
    View ask() {
        return pages.show(StatusPage.of(Form.empty()));
    }

    @PostMapping("/status")
    View find(
            @RequestParam(required = false, defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (codes.find(code, request.getRemoteAddr())) {
            case LookUp.Found found -> enter(found.id(), request, response);
            case LookUp.NotFound none -> refuse(HttpStatus.UNPROCESSABLE_CONTENT, code, none.sentence());
            case LookUp.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                yield refuse(HttpStatus.TOO_MANY_REQUESTS, code, wait.sentence());
            }
        };
    }

    private View enter(UUID id, HttpServletRequest request, HttpServletResponse response) {
        boolean unfinished = drafts.find(id).filter(draft -> !draft.lodged()).isPresent();
        cookies.write(request, response, unfinished ? Kind.DRAFT : Kind.CASE, id);
        return Pages.redirect(unfinished ? "/complain/resume" : "/status/case");
    }

    private View refuse(HttpStatus status, String code, String sentence) {
        var form = Form.of(Map.of(StatusPage.FIELD, List.of(code))).refuse(StatusPage.FIELD, sentence);
        return pages.show(status, StatusPage.of(form));
    }

    /** Makes this browser forget the case. */
    @PostMapping("/status/leave")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response, Kind.CASE);
        cookies.forget(request, response, Kind.RECEIPT);
        return Pages.redirect("/status");
    }
}
