package org.xinyue.web.column.complain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Where a complaint begins, and where one goes on. */
@Controller
@Implements({Clause.A1_COLUMN, Clause.A1_SCOPE})
class StartController {
    private final Pages pages;
    private final Drafts drafts;
    private final SealedCookies cookies;

    StartController(Pages pages, Drafts drafts, SealedCookies cookies) {
        this.pages = pages;
        this.drafts = drafts;
        this.cookies = cookies;
    }

    @GetMapping("/complain")
    View start(HttpServletRequest request) {
        return pages.show(StartPage.of(Form.empty(), hasDraft(request)));
    }

    @PostMapping("/complain")
    View answer(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(typed);
        for (var question : Eligibility.values()) {
            question.demandAnswer(form);
        }
        if (form.refused()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, StartPage.of(form, hasDraft(request)));
        }
        var obstacles = Arrays.stream(Eligibility.values())
                .filter(question -> !question.isMet(form))
                .map(Eligibility::otherwise)
                .toList();
        if (!obstacles.isEmpty()) {
            return pages.show(OtherDoorPage.of(obstacles));
        }
        var portal = cookies.read(request, Kind.PORTAL).orElse(null);
        cookies.write(request, response, Kind.DRAFT, drafts.beginFrom(Channel.COLUMN, request.getRemoteAddr(), portal));
        return Pages.redirect("/complain/" + Part.COMPLAINANT.slug());
    }

    /** Goes on where the draft in this browser is not complete yet. */
    @GetMapping("/complain/resume")
    View resume(HttpServletRequest request) {
        return cookies.read(request, Kind.DRAFT)
                .flatMap(drafts::find)
                .filter(draft -> !draft.lodged())
                .map(draft -> Pages.redirect(Steps.next(draft)))
                .orElseGet(() -> Pages.redirect("/complain"));
    }

    @ExceptionHandler
    View crowded(Drafts.TooMany tooMany) {
        var form = Form.empty().refuse("", String.valueOf(tooMany.getMessage()));
        return pages.show(HttpStatus.TOO_MANY_REQUESTS, StartPage.of(form, false));
    }

    private boolean hasDraft(HttpServletRequest request) {
        return cookies.read(request, Kind.DRAFT)
                .flatMap(drafts::find)
                .filter(draft -> !draft.lodged())
                .isPresent();
    }
}
