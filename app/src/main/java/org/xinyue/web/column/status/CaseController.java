package org.xinyue.web.column.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tone;
import org.xinyue.web.shell.Pages;

/** The case behind the code that was typed. */
@Controller
@Implements(Clause.B4_IDENTITY)
class CaseController {
    private final Pages pages;
    private final CaseView view;
    private final SealedCookies cookies;

    CaseController(Pages pages, CaseView view, SealedCookies cookies) {
        this.pages = pages;
        this.view = view;
        this.cookies = cookies;
    }

    /** {@code done} is the slug of the act that was just done. */
    @GetMapping("/status/case")
    View show(
            @RequestParam(required = false, defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID id = cookies.read(request, Kind.CASE).orElseThrow(CaseUnknown::new);
        // Half an hour from the last look, not from the first.
        cookies.write(request, response, Kind.CASE, id);
        var notices = Arrays.stream(Act.values())
                .filter(act -> act.slug().equals(done))
                .map(act -> Notice.of(Tone.GREEN, "“" + act.label() + "”已经提交。"))
                .toList();
        return pages.show(view.page(id, List.copyOf(notices)));
    }

    @ExceptionHandler
    View unknown(CaseUnknown unknown) {
        return Pages.redirect("/status");
    }
}
