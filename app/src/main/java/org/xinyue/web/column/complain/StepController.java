package org.xinyue.web.column.complain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.column.Written;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** One page a part: what was typed is kept first, judged then. */
@Controller
@Implements(Clause.A1_COLUMN)
class StepController {
    private final Pages pages;
    private final StepPages steps;
    private final Drafts drafts;
    private final ReceiptCodes codes;
    private final SealedCookies cookies;

    StepController(Pages pages, StepPages steps, Drafts drafts, ReceiptCodes codes, SealedCookies cookies) {
        this.pages = pages;
        this.steps = steps;
        this.drafts = drafts;
        this.codes = codes;
        this.cookies = cookies;
    }

    @GetMapping("/complain/{slug:complainant|respondent|contract|breach|evidence|declarations}")
    View show(
            @PathVariable String slug,
            @RequestParam(required = false, defaultValue = "") String check,
            HttpServletRequest request) {
        Part part = Part.ofSlug(slug).orElseThrow();
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        Draft draft = drafts.get(id);
        if (draft.lodged()) {
            throw DraftGone.lodged();
        }
        return pages.show(steps.part(id, part, check.isEmpty() ? Map.of() : faults(id, part)));
    }

    private Map<String, String> faults(UUID id, Part part) {
        var ofPart = new LinkedHashMap<String, String>();
        drafts.faults(id).forEach((field, sentence) -> {
            if (Part.asking(field) == part) {
                ofPart.put(field, sentence);
            }
        });
        return ofPart;
    }

    /** {@code then} names the button: continue, draft (keep and stop), search (look up the register). */
    @PostMapping("/complain/{slug:complainant|respondent|contract|breach|declarations}")
    View save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Part part = Part.ofSlug(slug).orElseThrow();
        // Whoever comes back too late with a filled page gets a new draft rather than an empty form.
        var held = cookies.read(request, Kind.DRAFT)
                .filter(draft -> drafts.find(draft).isPresent());
        UUID id = held.orElseGet(() -> drafts.beginFrom(
                Channel.COLUMN,
                request.getRemoteAddr(),
                cookies.read(request, Kind.PORTAL).orElse(null)));
        cookies.write(request, response, Kind.DRAFT, id);
        var answers = new HashMap<>(typed.toSingleValueMap());
        Map<String, String> faults;
        try {
            faults = drafts.save(id, part, answers, held.isEmpty() ? "" : answers.getOrDefault("seen", ""));
        } catch (Drafts.ChangedElsewhere changed) {
            var page = steps.unkept(id, part, answers, String.valueOf(changed.getMessage()));
            return pages.show(HttpStatus.CONFLICT, page);
        }
        String then = String.valueOf(typed.getFirst("then"));
        if (then.equals("draft")) {
            return Pages.redirect("/complain/saved");
        }
        if (then.equals("search") && !faults.containsKey("respondentQuery")) {
            return Pages.redirect(Steps.address(part) + "#respondent");
        }
        if (!faults.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, steps.part(id, part, faults));
        }
        return Pages.redirect(Steps.next(drafts.get(id)));
    }

    @GetMapping("/complain/saved")
    View saved(HttpServletRequest request) {
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        Draft draft = drafts.get(id);
        String until = Written.date(Written.day(draft.savedAt().plus(Duration.ofDays(Drafts.KEPT_DAYS))));
        return pages.show(new SavedPage(Written.groups(codes.codeOf(id)), until));
    }

    @ExceptionHandler
    View crowded(Drafts.TooMany tooMany) {
        var form = Form.empty().refuse("", String.valueOf(tooMany.getMessage()));
        return pages.show(HttpStatus.TOO_MANY_REQUESTS, StartPage.of(form, false));
    }

    @ExceptionHandler
    View gone(DraftGone gone) {
        return Pages.redirect(gone.isLodged() ? "/complain/receipt" : "/complain");
    }
}
