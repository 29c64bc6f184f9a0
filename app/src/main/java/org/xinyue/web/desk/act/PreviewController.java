package org.xinyue.web.desk.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.paper.Papers;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.dossier.CaseAccess;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.desk.paper.PaperPage;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Shows the paper that an act would issue from what is typed (预览文书). Judges as the act does and writes nothing. */
@Controller
@Implements({Clause.A3_TRANSFER, Clause.A3_RECTIFY, Clause.A3_CONFIRM})
class PreviewController {
    private final Officials officials;
    private final CaseAccess access;
    private final ActPages actPages;
    private final Rehearsal rehearsal;
    private final Pages pages;

    PreviewController(Officials officials, CaseAccess access, ActPages actPages, Rehearsal rehearsal, Pages pages) {
        this.officials = officials;
        this.access = access;
        this.actPages = actPages;
        this.rehearsal = rehearsal;
        this.pages = pages;
    }

    @PostMapping("/office/cases/{caseId}/acts/{slug}/preview")
    View preview(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @PathVariable("slug") String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var act = ActFormController.act(slug);
        var sight = access.open(caseId, officials.of(request));
        var form = Form.of(typed);
        if (actPages.step(sight, act).isEmpty()) {
            return pages.show(HttpStatus.CONFLICT, actPages.page(sight, act, form, null));
        }
        var decision = ActFormController.read(act, form);
        if (decision == null) {
            return again(sight, act, form);
        }
        return rehearsed(sight, act, form, decision);
    }

    private View rehearsed(CaseSight sight, Act act, Form form, Decision decision) {
        try {
            var content = rehearsal.paper(sight, ActPages.version(form), act, decision);
            return pages.show(PaperPage.preview(
                    act.label(), content, "/office/cases/" + sight.file().id()));
        } catch (CaseMoved moved) {
            var warning = actPages.moved(sight, ActPages.version(form), false);
            return pages.show(HttpStatus.CONFLICT, actPages.page(sight, act, form, warning));
        } catch (DecisionInvalid invalid) {
            return again(sight, act, form.refuse(invalid.field(), String.valueOf(invalid.getMessage())));
        } catch (ActRefused refused) {
            var warning = new Warning("red", String.valueOf(refused.getMessage()), List.of());
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, actPages.page(sight, act, form, warning));
        }
    }

    private View again(CaseSight sight, Act act, Form form) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, actPages.page(sight, act, form, null));
    }

    /** Goes through the act without doing it. */
    @org.springframework.stereotype.Component
    record Rehearsal(Cases cases, Papers papers) {
        String paper(CaseSight sight, int version, Act act, Decision decision) {
            var rehearsed = cases.rehearse(sight.file().id(), version, act, decision, sight.official());
            return papers.preview(rehearsed).orElseThrow(() -> DeskRefused.notFound("这个办理事项不签发文书，请回到案件直接办理"));
        }
    }
}
