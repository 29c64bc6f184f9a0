package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.intake.Draft;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.DraftIncomplete;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Reading back, and handing in what was read back and confirmed. */
@Controller
@Implements({Clause.A1_COLUMN, Clause.A2_CHANNELS})
class ReadBackController {
    static final String PATH = CallerController.PATH + "/readback";

    private static final String CONFIRMED = "confirmed";

    private final Line line;
    private final Handing handing;
    private final Organisations organisations;
    private final SealedCookies cookies;
    private final Pages pages;

    ReadBackController(Line line, Handing handing, Organisations organisations, SealedCookies cookies, Pages pages) {
        this.line = line;
        this.handing = handing;
        this.organisations = organisations;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View read(HttpServletRequest request) {
        var draft = line.draft(request).orElse(null);
        return draft == null ? Pages.redirect(CallerController.PATH) : pages.show(page(draft, Form.empty()));
    }

    /** Hands in. Sent twice it is one case and one receipt. */
    @PostMapping(PATH)
    View handIn(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var draft = line.draft(request).orElse(null);
        if (draft == null) {
            return Pages.redirect(CallerController.PATH);
        }
        var form = Form.of(Map.of(CONFIRMED, List.of(confirmed)));
        if (!draft.lodged() && !version.equals(ReadBack.version(draft))) {
            form = Form.empty().refuse(CONFIRMED, "内容在复述之后改过，请把改过的复述稿再读一遍");
        } else if (!confirmed.equals("yes")) {
            form.refuse(CONFIRMED, "请逐段读给对方听，对方确认后再勾选");
        }
        if (form.refused()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(draft, form));
        }
        try {
            handing.in(draft.id());
        } catch (LodgingRefused refused) {
            form.refuse(CONFIRMED, String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(draft, form));
        }
        cookies.write(request, response, Kind.RECEIPT, draft.id());
        cookies.forget(request, response, Kind.DRAFT);
        return Pages.redirect(ReceiptController.PATH);
    }

    private ReadBackPage page(Draft draft, Form form) {
        var complete = line.drafts().complete(draft.id());
        String respondent = organisations
                .directory()
                .get(complete.complaint().respondentId())
                .name();
        boolean ticked = form.value(CONFIRMED).equals("yes");
        return new ReadBackPage(
                form.errors(),
                ReadBack.of(complete, respondent),
                ReadBack.version(draft),
                new Tick(CONFIRMED, "已逐段读给对方听，对方确认无误", "yes", ticked, null, form.error(CONFIRMED)));
    }

    @ExceptionHandler
    View incomplete(DraftIncomplete incomplete) {
        return Pages.redirect(CallController.PATH + "?check=1");
    }

    @ExceptionHandler
    View gone(DraftGone gone) {
        return Pages.redirect(gone.isLodged() ? ReceiptController.PATH : CallerController.PATH);
    }
}
