package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.ReceiptCodes.LookUp;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.caller.Progress.Answer;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Looks up one complaint by the code that its caller reads out and with the caller's consent. Nothing else of that caller is found. */
@Controller
@Implements({Clause.A2_CHANNELS, Clause.B4_IDENTITY})
class LookUpController {
    static final String PATH = CallerController.PATH + "/lookup";

    private final Receivers receivers;
    private final ReceiptCodes codes;
    private final Progress progress;
    private final SealedCookies cookies;
    private final Pages pages;

    LookUpController(Receivers receivers, ReceiptCodes codes, Progress progress, SealedCookies cookies, Pages pages) {
        this.receivers = receivers;
        this.codes = codes;
        this.progress = progress;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View ask(HttpServletRequest request) {
        receivers.of(request);
        return pages.show(LookUpPage.of(Form.empty(), null));
    }

    @PostMapping(PATH)
    View find(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var official = receivers.of(request);
        var form = Form.of(typed);
        if (!form.value("consent").equals("yes")) {
            form.refuse("consent", "请先问对方同不同意由您代查，同意后再勾选");
        }
        ReceiptCodes.slip(form.value("code")).ifPresent(sentence -> form.refuse("code", sentence));
        if (form.refused()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        // The official waits after wrong codes, not the hall whose address all of them share.
        return switch (codes.find(form.value("code"), "official " + official.personId())) {
            case LookUp.Found found -> tell(found.id(), official, form, new Exchange(request, response));
            case LookUp.NotFound none -> refuse(HttpStatus.UNPROCESSABLE_CONTENT, form.refuse("code", none.sentence()));
            case LookUp.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                yield refuse(HttpStatus.TOO_MANY_REQUESTS, form.refuse("code", wait.sentence()));
            }
        };
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    private View tell(UUID id, Actor.Official official, Form form, Exchange exchange) {
        return switch (progress.of(id, official)) {
            case Answer.Known known -> pages.show(LookUpPage.of(Form.empty(), known));
            case Answer.Refused refused ->
                refuse(HttpStatus.UNPROCESSABLE_CONTENT, form.refuse("code", refused.sentence()));
            case Answer.Unfinished ignored -> {
                cookies.write(exchange.request(), exchange.response(), Kind.DRAFT, id);
                yield Pages.redirect(CallController.PATH);
            }
        };
    }

    private View refuse(HttpStatus status, Form form) {
        return pages.show(status, LookUpPage.of(form, null));
    }
}
