package org.xinyue.web.column.complain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.intake.Draft;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.DraftIncomplete;
import org.xinyue.intake.Drafts;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Pages;

/** The last check, handing in, and the receipt. */
@Controller
@Implements(Clause.A1_COLUMN)
class LodgingController {
    private final Pages pages;
    private final StepPages steps;
    private final Drafts drafts;
    private final Receipts receipts;
    private final SealedCookies cookies;

    LodgingController(Pages pages, StepPages steps, Drafts drafts, Receipts receipts, SealedCookies cookies) {
        this.pages = pages;
        this.steps = steps;
        this.drafts = drafts;
        this.receipts = receipts;
        this.cookies = cookies;
    }

    @GetMapping("/complain/review")
    View review(HttpServletRequest request) {
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        if (drafts.get(id).lodged()) {
            throw DraftGone.lodged();
        }
        return pages.show(steps.review(id, drafts.faults(id), ""));
    }

    /** Hands it in. Sent twice, also at the same time, it is one case and one receipt. */
    @PostMapping("/complain/review")
    View lodge(HttpServletRequest request, HttpServletResponse response) {
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        try {
            receipts.lodge(id);
        } catch (DraftIncomplete incomplete) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, steps.review(id, incomplete.faults(), ""));
        } catch (LodgingRefused refused) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, steps.review(id, Map.of(), String.valueOf(refused.getMessage())));
        }
        cookies.write(request, response, Kind.RECEIPT, id);
        if (receipts.isOnBehalf(id)) {
            // The caller's case is not to be opened, rated or answered from here.
            cookies.forget(request, response, Kind.DRAFT);
        } else {
            cookies.write(request, response, Kind.CASE, id);
        }
        return Pages.redirect("/complain/receipt");
    }

    @GetMapping("/complain/receipt")
    View receipt(HttpServletRequest request) {
        return cookies.read(request, Kind.RECEIPT)
                .filter(id -> drafts.find(id).filter(Draft::lodged).isPresent())
                .map(id -> pages.show(receipts.page(id)))
                .orElseGet(() -> Pages.redirect("/status"));
    }

    /** Makes this browser forget the complaint: for shared computers. */
    @PostMapping("/complain/forget")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        boolean onBehalf =
                cookies.read(request, Kind.RECEIPT).map(receipts::isOnBehalf).orElse(false);
        for (var kind : Kind.values()) {
            cookies.forget(request, response, kind);
        }
        return Pages.redirect(onBehalf ? "/office/registrations" : "/");
    }

    @ExceptionHandler
    View gone(DraftGone gone) {
        return Pages.redirect(gone.isLodged() ? "/complain/receipt" : "/complain");
    }
}
